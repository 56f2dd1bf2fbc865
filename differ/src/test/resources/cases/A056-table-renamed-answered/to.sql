CREATE TABLE people (id bigint PRIMARY KEY, full_name varchar(80) NOT NULL);
CREATE SEQUENCE people_seq INCREMENT 50;
CREATE TABLE x (u bigint CONSTRAINT fk_x REFERENCES people);
