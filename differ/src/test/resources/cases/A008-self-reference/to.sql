CREATE TABLE node (id bigint PRIMARY KEY, parent_id bigint REFERENCES node);
