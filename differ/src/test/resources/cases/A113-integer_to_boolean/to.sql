CREATE TABLE t (x boolean);
