CREATE TABLE t (id bigint PRIMARY KEY, a varchar(255), b varchar(255) NOT NULL);
