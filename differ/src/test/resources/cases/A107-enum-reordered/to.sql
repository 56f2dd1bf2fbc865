CREATE TYPE e AS ENUM ('y', 'x');
CREATE TABLE t (id int, m e);
