CREATE TABLE users (id bigint PRIMARY KEY, firstname varchar(255), "Quoted" varchar(255));
