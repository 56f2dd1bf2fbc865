CREATE TYPE span AS RANGE (SUBTYPE = int);
CREATE TYPE other AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = others);
CREATE TABLE t (id int, s span DEFAULT span(1, 2), m span_multirange DEFAULT '{[1,2)}', o others[], CHECK (s <> span(3, 4)));
