CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TABLE s (t_id bigint PRIMARY KEY REFERENCES t, extra varchar(255));
