CREATE TYPE mood AS ENUM ('sad', 'o''k', 'glad');
CREATE TABLE t (id int, m mood DEFAULT 'sad', ms mood[] DEFAULT '{sad,glad}', CHECK (m <> 'sad'));
CREATE INDEX ix ON t (m) WHERE m = 'o''k';
INSERT INTO t VALUES (1, 'glad', '{sad}');
