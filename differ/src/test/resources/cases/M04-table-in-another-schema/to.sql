CREATE SCHEMA s2;
CREATE TABLE s2.parcel (id bigint PRIMARY KEY, code text);
