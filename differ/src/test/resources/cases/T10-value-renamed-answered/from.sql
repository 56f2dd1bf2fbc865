CREATE TABLE t (id int, s text DEFAULT 'OLD' CONSTRAINT ck_s CHECK (s IN ('OLD', 'B', 'C')));
INSERT INTO t VALUES (1, 'OLD'), (2, 'B');
