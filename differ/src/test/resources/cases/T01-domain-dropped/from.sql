CREATE DOMAIN age AS int CHECK (VALUE > 0);
CREATE TABLE t (id int, a age);
