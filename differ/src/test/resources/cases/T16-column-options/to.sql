CREATE TABLE t (id bigint, a text, b text, c text, d numeric, e bytea);
ALTER TABLE t ALTER b SET STORAGE plain, ALTER b SET STATISTICS 9, ALTER c SET STATISTICS 200, ALTER e SET STORAGE external;
