CREATE TABLE t (x numeric DEFAULT 5.0);
