CREATE TABLE t (b integer, a integer, "ON" integer);
CREATE STATISTICS "ON b, a" (ndistinct, dependencies) ON b, a, "ON" FROM t;
CREATE STATISTICS two (mcv) ON b, a, (a + b) FROM t;
CREATE STATISTICS three ON (a + b) FROM t;
