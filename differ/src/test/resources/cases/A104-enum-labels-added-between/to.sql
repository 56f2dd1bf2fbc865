CREATE TYPE e AS ENUM ('w', 'v', 'x', 'm', 'n', 'y', 'z');
CREATE TABLE t (id int, m e);
