CREATE DOMAIN amount AS bigint; CREATE DOMAIN price AS amount CHECK (VALUE > 0);
CREATE TYPE offer AS (p price, q int);
CREATE TABLE t (id int, p price, o offer);
