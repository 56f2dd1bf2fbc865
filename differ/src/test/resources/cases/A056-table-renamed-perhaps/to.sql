CREATE TABLE people (id bigint PRIMARY KEY, full_name varchar(80) NOT NULL);
