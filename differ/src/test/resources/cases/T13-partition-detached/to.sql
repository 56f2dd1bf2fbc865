CREATE TABLE o (id int PRIMARY KEY);
CREATE TABLE t (id bigint NOT NULL, at int NOT NULL, k int, n int, PRIMARY KEY (id, at), FOREIGN KEY (k) REFERENCES o (id)) PARTITION BY LIST (at);
CREATE TABLE t1 (id bigint CONSTRAINT t_id_not_null NOT NULL, at int CONSTRAINT t_at_not_null NOT NULL, k int DEFAULT 1);
CREATE TABLE t2 (id bigint CONSTRAINT t_id_not_null NOT NULL, at int CONSTRAINT t_at_not_null NOT NULL, k int DEFAULT 1, n text, CONSTRAINT t2_pkey PRIMARY KEY (id, at));
