CREATE TABLE t (id bigserial PRIMARY KEY); ALTER SEQUENCE t_id_seq RENAME TO numbers;
