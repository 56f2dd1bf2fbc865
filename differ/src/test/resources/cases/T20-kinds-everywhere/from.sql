CREATE TYPE mood AS ENUM ('ok', 'sad');
CREATE DOMAIN level AS text DEFAULT 'low' CHECK (VALUE <> '');
CREATE TYPE place AS (x int, y text);
CREATE DOMAIN window_of AS text;
CREATE DOMAIN mild AS mood DEFAULT 'ok';
CREATE TYPE note AS (m mood, l level, p place[]);
CREATE TABLE t (id int, m mood DEFAULT 'ok', ms mood[] DEFAULT '{ok,sad}', d mild, n note,
  l level NOT NULL, ls level[], p place, ps place[], w window_of, ws window_of[],
  g boolean GENERATED ALWAYS AS (m = 'sad') STORED,
  CONSTRAINT ck_m CHECK (m <> 'sad'), CONSTRAINT ck_l CHECK (l <> 'none'));
CREATE INDEX ix_m ON t (m) WHERE m <> 'sad';
CREATE FUNCTION better(m mood, l level) RETURNS mood LANGUAGE sql RETURN 'ok'::mood;
CREATE VIEW v AS SELECT id, m, l FROM t WHERE m = 'ok';
INSERT INTO t VALUES (1, 'ok', '{ok}', 'sad', NULL, 'low', '{low,high}', NULL, NULL, '[1,2)', '{"[1,2)",NULL}');
