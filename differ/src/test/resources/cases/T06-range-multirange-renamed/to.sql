CREATE TYPE span AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = "Spans");
CREATE TYPE rest AS RANGE (SUBTYPE = int);
CREATE TABLE t (m "Spans" DEFAULT "Spans"(span(1, 3)), a rest_multirange[], CHECK (m <> "Spans"()));
