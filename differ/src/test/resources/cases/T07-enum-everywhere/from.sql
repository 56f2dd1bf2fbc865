CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN mild AS mood CHECK (VALUE <> 'happy');
CREATE TYPE note AS (m mood, at date);
CREATE TABLE p (m mood PRIMARY KEY);
CREATE TABLE t (id int, m mood NOT NULL DEFAULT 'ok', ms mood[] DEFAULT '{ok}', d mild, n note, s text DEFAULT 'ok'::mood::text,
  up mood GENERATED ALWAYS AS (CASE WHEN s = 'x' THEN 'sad'::mood ELSE 'ok'::mood END) STORED,
  CONSTRAINT ck_m CHECK (m <> 'sad'), CONSTRAINT fk_m FOREIGN KEY (m) REFERENCES p);
CREATE INDEX ix_m ON t (m) WHERE m > 'sad';
CREATE INDEX ix_u ON t (up);
CREATE INDEX ix_x ON t ((m = 'ok'));
CREATE TABLE gone (m mood DEFAULT 'ok' CHECK (m <> 'sad'));
INSERT INTO p VALUES ('ok');
INSERT INTO t (id, m, ms, d, n) VALUES (1, 'ok', '{ok,ok}', 'sad', ROW('ok', NULL));
