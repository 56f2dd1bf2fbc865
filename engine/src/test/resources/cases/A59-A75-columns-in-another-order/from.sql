CREATE TABLE t (a varchar(255), id bigint, b varchar(255), PRIMARY KEY (id));
