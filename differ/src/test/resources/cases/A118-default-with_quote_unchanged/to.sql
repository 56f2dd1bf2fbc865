CREATE TABLE t (x text DEFAULT 'it''s');
