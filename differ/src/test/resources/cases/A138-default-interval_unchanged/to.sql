CREATE TABLE t (x interval DEFAULT '14 days');
