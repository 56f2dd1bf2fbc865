CREATE TABLE t (id int, x int, y int, CONSTRAINT new_pk PRIMARY KEY (id));
