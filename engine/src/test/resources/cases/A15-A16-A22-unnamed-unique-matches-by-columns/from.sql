CREATE TABLE t (id bigint PRIMARY KEY, email varchar(255) CONSTRAINT uk_6dotkott2kjsp8vw4d0m25fb7 UNIQUE);
