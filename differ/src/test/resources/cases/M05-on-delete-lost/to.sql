CREATE TABLE org (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, org_id bigint CONSTRAINT fk REFERENCES org);
