CREATE TYPE a AS (x int, y text);
CREATE TYPE b AS RANGE (SUBTYPE = int);
CREATE TYPE c AS RANGE (SUBTYPE = text);
CREATE TYPE d AS (x text);
CREATE TYPE e AS ENUM ('empty');
CREATE TYPE es AS ENUM ('{}');
CREATE TABLE t (a a, aa a[], b b, bb b[] DEFAULT '{"[1,3)"}', c c, cc c[], d d, dd d[], e e, ee es,
  CHECK ((aa[1]).y = 'x'), CHECK (upper(bb[1]) = 3));
