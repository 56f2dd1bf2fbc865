CREATE TABLE t (id bigint PRIMARY KEY, mood smallint CHECK (mood BETWEEN 0 AND 1));
