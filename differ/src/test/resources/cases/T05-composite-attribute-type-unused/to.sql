CREATE TYPE addr AS (street varchar(90), zip bigint);
