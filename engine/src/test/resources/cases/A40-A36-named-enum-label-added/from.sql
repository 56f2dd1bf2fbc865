CREATE TYPE mood AS ENUM ('HAPPY', 'ZEN');
CREATE TABLE t (id bigint PRIMARY KEY, mood mood);
