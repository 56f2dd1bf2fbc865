CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk3o8b91gfs5j2bkbk9x2g2vjoe REFERENCES p);
CREATE INDEX idx9ty6u2o8 ON t (p_id);
