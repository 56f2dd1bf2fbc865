CREATE TABLE t (x double precision);
