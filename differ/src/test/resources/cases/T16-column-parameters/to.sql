CREATE TABLE t (id int, a text, b text, c text, d varchar(20), e text);
ALTER TABLE t ALTER a SET (n_distinct = -1), ALTER b SET (n_distinct_inherited = 100), ALTER c SET (n_distinct = 3), ALTER d SET (n_distinct = 7);
ALTER TABLE t ALTER e SET (n_distinct = 9);
CREATE TABLE u (id int);
ALTER TABLE u ALTER id SET (n_distinct_inherited = 2);
