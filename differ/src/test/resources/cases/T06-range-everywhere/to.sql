CREATE TYPE span AS RANGE (SUBTYPE = bigint);
COMMENT ON TYPE span IS 'from and to';
CREATE TYPE words AS RANGE (SUBTYPE = text, COLLATION = "C", MULTIRANGE_TYPE_NAME = phrases);
CREATE DOMAIN short AS span CHECK (NOT isempty(VALUE)) DEFAULT span(1, 2);
CREATE TYPE note AS (s span, m span_multirange[]);
CREATE TABLE t (id int, s span DEFAULT '[1,2)', k span NOT NULL DEFAULT span(1, 10), a span[], m span_multirange DEFAULT span_multirange(span(1, 3)),
  am span_multirange[], d short, n note, w words DEFAULT '[a,b]', p phrases, x text DEFAULT span(3, 4)::text,
  l bigint GENERATED ALWAYS AS (upper(s) - lower(s)) STORED,
  CONSTRAINT pk_t PRIMARY KEY (k), CONSTRAINT ck_s CHECK (s <> span(7, 8)), CONSTRAINT ck_w CHECK (NOT upper_inf(w)),
  CONSTRAINT ex_s EXCLUDE USING gist (s WITH &&) WHERE (id > 0),
  CONSTRAINT ck_values CHECK (upper(a[1]) = 3 AND upper(d) = 2 AND upper(am[1]) = 8 AND upper((n).m[1]) = 4 AND upper(p) = 'y'));
CREATE INDEX ix_s ON t USING gist (s);
CREATE INDEX ix_c ON t (lower(s)) WHERE s <> 'empty';
CREATE TABLE r (k span REFERENCES t (k));
CREATE FUNCTION wide(s span) RETURNS boolean LANGUAGE sql RETURN upper(s) - lower(s) > 5;
CREATE VIEW v AS SELECT id, s, span(1, 2) AS one FROM t WHERE s && span(1, 5);
CREATE VIEW c AS SELECT upper(span(1, 2)) AS two;
