CREATE TABLE t (id bigint PRIMARY KEY, begins timestamp(6));
