CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p, n bigint CONSTRAINT ck CHECK (n > 0));
CREATE INDEX ix ON t (n);
