CREATE SCHEMA s2;
CREATE TABLE t1 (id bigint);
CREATE TABLE s2.t2 (id bigint);
