CREATE TABLE t (n int, twice int GENERATED ALWAYS AS (n * 2) STORED);
CREATE INDEX ix ON t (twice);
