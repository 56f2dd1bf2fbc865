CREATE TABLE t (x boolean DEFAULT '0');
