CREATE TABLE t (id bigint PRIMARY KEY, names varchar(255)[], numbers integer[], extra jsonb, raw json, tags text[]);
