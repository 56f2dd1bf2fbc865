CREATE TYPE mood AS ENUM ('unhappy', 'ok');
CREATE TABLE t (id int, m mood);
