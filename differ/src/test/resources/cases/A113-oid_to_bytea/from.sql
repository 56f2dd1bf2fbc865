CREATE TABLE t (x oid);
