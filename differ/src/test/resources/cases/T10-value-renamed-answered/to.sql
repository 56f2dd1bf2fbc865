CREATE TABLE t (id int, s text DEFAULT 'NEW' CONSTRAINT ck_s CHECK (s IN ('B', 'C', 'NEW')));
