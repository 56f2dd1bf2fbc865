CREATE TABLE t (c bpchar, a text, b integer, ref text,
  CONSTRAINT fk CHECK (c LIKE 'a%' OR c IS NULL),
  CONSTRAINT uk UNIQUE (a, b),
  CONSTRAINT ck FOREIGN KEY (ref, b) REFERENCES t (a, b));
