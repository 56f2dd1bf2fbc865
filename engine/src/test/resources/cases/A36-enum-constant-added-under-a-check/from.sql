CREATE TABLE t (id bigint PRIMARY KEY, mood varchar(255) CHECK (mood IN ('HAPPY','SAD')));
