CREATE TABLE fresh (id int NOT NULL, z text NOT NULL, b text CONSTRAINT b_required NOT NULL);
CREATE SEQUENCE s OWNED BY fresh.z;
