CREATE SEQUENCE my_seq;
CREATE TABLE t (id int PRIMARY KEY DEFAULT nextval('my_seq'), n numeric DEFAULT nextval('my_seq'));
