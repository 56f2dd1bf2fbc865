CREATE TABLE fresh (id bigint, n text, CONSTRAINT the_key PRIMARY KEY (n));
CREATE TABLE kept (o int);
