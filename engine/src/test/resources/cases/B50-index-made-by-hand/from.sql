CREATE TABLE t (id bigint PRIMARY KEY, name varchar(255));
CREATE INDEX by_hand ON t (name);
