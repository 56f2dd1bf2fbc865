CREATE TYPE e AS ENUM ('x');
CREATE TABLE t (id int, m e);
