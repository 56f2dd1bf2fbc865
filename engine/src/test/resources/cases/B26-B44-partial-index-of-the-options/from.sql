CREATE TABLE t (id bigint PRIMARY KEY, name varchar(255), gone boolean NOT NULL);
CREATE INDEX ix ON t (name) WHERE gone = false;
