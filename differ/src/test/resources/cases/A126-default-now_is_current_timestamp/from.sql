CREATE TABLE t (x timestamptz DEFAULT now());
