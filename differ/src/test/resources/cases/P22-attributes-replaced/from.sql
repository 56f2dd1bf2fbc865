CREATE TYPE pair AS (a bigint, b numeric, c text);
