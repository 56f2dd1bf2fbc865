CREATE TABLE parent (id bigint PRIMARY KEY, code varchar(8) NOT NULL UNIQUE);
