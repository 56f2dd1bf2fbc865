CREATE TABLE p (id int PRIMARY KEY, a int, b int, UNIQUE (a, b));
CREATE TABLE q (id int PRIMARY KEY);
CREATE TABLE c (id int, p_id int, a int, b int, CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p);
