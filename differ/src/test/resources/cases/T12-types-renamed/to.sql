CREATE TYPE feeling AS ENUM ('sad', 'ok'); CREATE DOMAIN years AS int CHECK (VALUE > 0); CREATE TYPE address AS (m feeling, a years, postcode int);
CREATE TABLE t (id int, m feeling DEFAULT 'ok' CHECK (m <> 'sad'), a years, h address, hs address[]);
