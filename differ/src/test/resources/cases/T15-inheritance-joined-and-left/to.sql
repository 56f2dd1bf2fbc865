CREATE TABLE p (a int, CONSTRAINT pc CHECK (a > 0), x int); CREATE TABLE q (b bigint NOT NULL, CONSTRAINT qc CHECK (b > 0));
CREATE TABLE k (a int); CREATE TABLE m () INHERITS (p, q); CREATE TABLE n () INHERITS (q, p); CREATE TABLE s (y int) INHERITS (q, p);
