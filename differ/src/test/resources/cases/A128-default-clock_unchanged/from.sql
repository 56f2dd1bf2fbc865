CREATE TABLE t (x timestamptz DEFAULT clock_timestamp());
