CREATE TABLE party (id bigint PRIMARY KEY);
CREATE TABLE person (id bigint PRIMARY KEY REFERENCES party, born date);
