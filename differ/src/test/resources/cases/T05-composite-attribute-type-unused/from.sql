CREATE TYPE addr AS (street varchar(80), zip int);
