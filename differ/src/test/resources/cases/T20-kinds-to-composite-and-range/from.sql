CREATE TYPE a AS ENUM ('(1,x)');
CREATE TYPE b AS ENUM ('[1,3)');
CREATE TYPE c AS (x int);
CREATE TYPE d AS RANGE (SUBTYPE = int);
CREATE TYPE e AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = es);
CREATE TABLE t (a a, aa a[], b b, bb b[] DEFAULT '{"[1,3)"}', c c, cc c[], d d, dd d[], e e, ee es);
INSERT INTO t VALUES ('(1,x)', '{"(1,x)"}', '[1,3)', '{"[1,3)"}', NULL, NULL, NULL, NULL, 'empty', NULL);
