CREATE TABLE t (x integer DEFAULT 5, y text DEFAULT '3', z varchar(9) DEFAULT 'b', w varchar(7) DEFAULT 'q');
