CREATE TYPE "Period" AS RANGE (SUBTYPE = int);
CREATE TYPE next AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = others);
CREATE TABLE t (id int, s "Period" DEFAULT "Period"(1, 2), m "Period_multirange" DEFAULT '{[1,2)}', o others[], CHECK (s <> "Period"(3, 4)));
