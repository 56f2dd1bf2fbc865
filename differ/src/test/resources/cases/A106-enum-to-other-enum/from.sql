CREATE TYPE e AS ENUM ('x', 'y');
CREATE TYPE f AS ENUM ('x', 'y');
CREATE TABLE t (id int, m e);
