CREATE TYPE addr AS (zip text, street text, country text);
CREATE DOMAIN addrs AS addr[];
CREATE TYPE person AS (name text, home addr, others addr[]);
CREATE TABLE t (id int, a addr, b addr[], c addrs, p person, pp person[], n addr[] NOT NULL DEFAULT '{}',
  CONSTRAINT ck_values CHECK (id <> 1 OR (a).zip = '7' AND (b[1]).street = '7' AND (b[1]).zip = '8' AND b[2] IS NULL AND (c[1]).zip = '6'
    AND ((p).home).street = '1' AND ((p).others[1]).zip = '4' AND (((pp[1])).home).zip = '10'));
