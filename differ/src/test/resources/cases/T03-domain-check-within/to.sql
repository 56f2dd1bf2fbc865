CREATE DOMAIN age AS int CHECK (VALUE > 0);
CREATE DOMAIN old_age AS age;
CREATE DOMAIN plain AS int CHECK (VALUE > 0);
CREATE TYPE person AS (name text, age old_age);
CREATE TABLE t (id int, a age[], p person, d old_age, n plain, CONSTRAINT ck_values CHECK (a[2] = 2 AND (p).age = 3));
