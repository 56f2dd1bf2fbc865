CREATE TABLE t (id bigint PRIMARY KEY, name varchar(30));
CREATE TABLE retort_version (version_num varchar(32) PRIMARY KEY);
