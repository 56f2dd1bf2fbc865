CREATE TABLE users (id bigint PRIMARY KEY, full_name varchar(80) NOT NULL);
CREATE SEQUENCE users_seq INCREMENT 50;
CREATE TABLE x (u bigint CONSTRAINT fk_x REFERENCES users);
