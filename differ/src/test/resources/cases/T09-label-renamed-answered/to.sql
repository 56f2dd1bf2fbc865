CREATE TYPE mood AS ENUM ('unhappy', 'ok''s', 'glad');
CREATE TABLE t (id int, m mood DEFAULT 'unhappy', ms mood[] DEFAULT '{unhappy,glad}', CHECK (m <> 'unhappy'));
CREATE INDEX ix ON t (m) WHERE m = 'ok''s';
