CREATE TABLE t (x boolean DEFAULT false);
