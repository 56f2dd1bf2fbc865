CREATE TYPE pair AS (a bigint, d date, e text);
