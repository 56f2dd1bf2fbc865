CREATE TABLE org (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE org_users (org_id bigint NOT NULL REFERENCES org, users_id bigint NOT NULL REFERENCES users);
