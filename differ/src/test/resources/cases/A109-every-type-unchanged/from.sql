CREATE TYPE e AS ENUM ('x');
CREATE TABLE t (a int, b smallint, c bigint, d numeric, e decimal, f float, g char, h varchar(32), i text, j timestamp, k date, l boolean, m bytea, n json, o jsonb, p uuid, q e, r int[], s text[], u timestamptz, v time(0), w numeric(38,2), x interval, y real, z oid);
