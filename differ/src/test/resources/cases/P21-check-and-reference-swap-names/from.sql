CREATE TABLE t (c text, a text, b integer, ref text,
  CONSTRAINT ck CHECK (c LIKE 'a%' OR c IS NULL),
  CONSTRAINT uk UNIQUE (a, b),
  CONSTRAINT fk FOREIGN KEY (ref, b) REFERENCES t (a, b));
