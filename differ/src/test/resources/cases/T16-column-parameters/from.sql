CREATE TABLE t (id int, a text, b text, c text, d text);
ALTER TABLE t ALTER a SET (n_distinct = 5), ALTER b SET (n_distinct = -0.5, n_distinct_inherited = 100), ALTER d SET (n_distinct = 7);
