CREATE SEQUENCE hibernate_sequence;
CREATE TABLE t (id bigint PRIMARY KEY);
