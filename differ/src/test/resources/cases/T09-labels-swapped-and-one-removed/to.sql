CREATE TYPE mood AS ENUM ('b', 'a');
CREATE TABLE t (id int, m mood DEFAULT 'b');
