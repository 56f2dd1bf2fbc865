CREATE TABLE t (id int, o smallint CONSTRAINT ck_o CHECK (o BETWEEN 0 AND 3));
