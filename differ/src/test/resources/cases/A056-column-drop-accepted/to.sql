CREATE TABLE users (id bigint PRIMARY KEY, name varchar(80) NOT NULL);
