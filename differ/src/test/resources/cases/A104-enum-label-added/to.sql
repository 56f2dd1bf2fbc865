CREATE TYPE e AS ENUM ('x', 'y', 'z');
CREATE TABLE t (id int, m e);
