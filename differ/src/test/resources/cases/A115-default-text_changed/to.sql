CREATE TABLE t (x varchar(40) DEFAULT 'some new default');
