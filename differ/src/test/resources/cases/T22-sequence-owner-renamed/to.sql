CREATE TABLE fresh (id int, z text);
CREATE SEQUENCE s OWNED BY fresh.z;
