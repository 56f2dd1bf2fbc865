CREATE DOMAIN age AS int;
CREATE TABLE t (id int);
