CREATE TABLE t (x float DEFAULT '5.2');
