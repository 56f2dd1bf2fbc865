CREATE TABLE t (id int, s text CONSTRAINT ck_s CHECK (s IN ('OLDER', 'B')));
