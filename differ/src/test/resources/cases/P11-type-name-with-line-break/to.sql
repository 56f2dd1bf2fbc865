CREATE TYPE "two
lines" AS ENUM ('a');
CREATE TABLE t (a "two
lines" DEFAULT 'a');
