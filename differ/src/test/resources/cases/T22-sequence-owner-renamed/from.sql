CREATE TABLE old (id int, a text);
CREATE SEQUENCE s OWNED BY old.a;
