CREATE TABLE owner (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(80) CONSTRAINT users_email_key UNIQUE, owner_id bigint CONSTRAINT fk_users_owner REFERENCES owner, amount int CONSTRAINT users_amount_check CHECK (amount > 0));
CREATE INDEX ix_users_email ON users (lower(email)) WHERE email IS NOT NULL;
