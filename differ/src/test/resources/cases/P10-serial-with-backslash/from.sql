CREATE TABLE t ("a\b" serial);
