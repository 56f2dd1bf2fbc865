CREATE TABLE t (x varchar(10) DEFAULT '5', y int DEFAULT 3, z text DEFAULT 'a', w varchar(5) DEFAULT 'q');
