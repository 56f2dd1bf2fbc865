CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE VIEW v AS SELECT users.id, users.name FROM users;
CREATE VIEW changed AS SELECT id FROM users;
CREATE FUNCTION tr() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER audit BEFORE INSERT ON users FOR EACH ROW WHEN (new.name <> '') EXECUTE FUNCTION tr();
CREATE POLICY p ON users USING (name <> '');
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
