CREATE DOMAIN mood AS text CHECK (VALUE IN ('ok', 'sad'));
CREATE TYPE level AS ENUM ('low', 'high', 'none');
CREATE DOMAIN place AS text;
CREATE TYPE window_of AS RANGE (SUBTYPE = int);
CREATE DOMAIN mild AS mood DEFAULT 'ok';
CREATE TYPE note AS (m mood, l level, p place[]);
CREATE TABLE t (id int, m mood DEFAULT 'ok', ms mood[] DEFAULT '{ok,sad}', d mild, n note,
  l level NOT NULL, ls level[], p place, ps place[], w window_of, ws window_of[],
  g boolean GENERATED ALWAYS AS (m = 'sad') STORED,
  CONSTRAINT ck_m CHECK (m <> 'sad'), CONSTRAINT ck_l CHECK (l <> 'none'),
  CONSTRAINT ck_values CHECK (ls[2] = 'high' AND lower(w) = 1 AND upper(ws[1]) = 2));
CREATE INDEX ix_m ON t (m) WHERE m <> 'sad';
CREATE FUNCTION better(m mood, l level) RETURNS mood LANGUAGE sql RETURN 'ok'::mood;
CREATE VIEW v AS SELECT id, m, l FROM t WHERE m = 'ok';
