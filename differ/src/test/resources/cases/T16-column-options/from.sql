CREATE TABLE t (id bigint, a text, b text, c text, d numeric);
ALTER TABLE t ALTER a SET STORAGE external, ALTER b SET COMPRESSION pglz, ALTER c SET STATISTICS 100, ALTER d SET STORAGE external;
