CREATE DOMAIN age AS int;
CREATE DOMAIN old_age AS age;
CREATE DOMAIN plain AS int;
CREATE TYPE person AS (name text, age old_age);
CREATE TABLE t (id int, a age[], p person, d old_age, n plain);
INSERT INTO t VALUES (1, '{1,2}', ROW('x', 3), 4, 5);
