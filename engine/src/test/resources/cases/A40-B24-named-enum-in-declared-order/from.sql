CREATE TYPE mood AS ENUM ('HAPPY', 'SAD', 'ZEN');
CREATE TYPE feeling AS ENUM ('ZEN');
CREATE TABLE t (id bigint PRIMARY KEY, mood feeling, other mood);
