CREATE TABLE t (n bigint, twice bigint GENERATED ALWAYS AS (n * 2) STORED);
CREATE INDEX ix ON t (twice);
