CREATE TYPE addr AS (street text, zip int, gone text);
CREATE DOMAIN addrs AS addr[];
CREATE TYPE person AS (name text, home addr, others addr[]);
CREATE TABLE t (id int, a addr, b addr[], c addrs, p person, pp person[], n addr[] NOT NULL DEFAULT '{}');
INSERT INTO t VALUES (1, ROW('s', 7, 'y'), ARRAY[ROW('7', 8, NULL)::addr, NULL], ARRAY[ROW('5', 6, 'g')::addr],
  ROW('p', ROW('1', 2, 'z'), ARRAY[ROW('3', 4, 'z')::addr]), ARRAY[ROW('q', ROW('9', 10, 'z'), NULL)::person]);
INSERT INTO t VALUES (2, NULL, NULL, NULL, NULL, NULL);
