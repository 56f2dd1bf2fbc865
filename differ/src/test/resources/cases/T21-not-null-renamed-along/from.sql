CREATE TABLE old (id int NOT NULL, a text NOT NULL, b text CONSTRAINT b_required NOT NULL);
CREATE SEQUENCE s OWNED BY old.a;
