CREATE TABLE t (id bigint PRIMARY KEY, email varchar(255), gone boolean NOT NULL);
CREATE UNIQUE INDEX uk ON t (email) WHERE NOT gone;
