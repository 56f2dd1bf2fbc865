CREATE SCHEMA s2;
CREATE TABLE parcel (id bigint PRIMARY KEY, code text);
