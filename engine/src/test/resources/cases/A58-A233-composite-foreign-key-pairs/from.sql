CREATE TABLE p (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE t (id bigint PRIMARY KEY, y bigint, z bigint, FOREIGN KEY (y, z) REFERENCES p (b, a));
