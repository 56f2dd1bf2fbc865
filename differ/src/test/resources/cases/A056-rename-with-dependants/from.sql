CREATE TABLE owner (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, mail varchar(80) CONSTRAINT users_mail_key UNIQUE, owner_id bigint CONSTRAINT fk_users_owner REFERENCES owner, n int CONSTRAINT users_n_check CHECK (n > 0));
CREATE INDEX ix_users_mail ON users (lower(mail)) WHERE mail IS NOT NULL;
