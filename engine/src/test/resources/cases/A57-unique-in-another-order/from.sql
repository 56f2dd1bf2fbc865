CREATE TABLE t (id bigint PRIMARY KEY, area varchar(255), zone varchar(255), CONSTRAINT uk UNIQUE (area, zone));
