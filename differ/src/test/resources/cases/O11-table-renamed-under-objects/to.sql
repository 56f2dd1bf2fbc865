CREATE TABLE people (id bigint PRIMARY KEY, name text);
CREATE VIEW v AS SELECT people.id, people.name FROM people;
CREATE VIEW changed AS SELECT id FROM people WHERE id > 0;
CREATE FUNCTION tr() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER audit BEFORE INSERT ON people FOR EACH ROW WHEN (new.name <> '') EXECUTE FUNCTION tr();
CREATE POLICY p ON people USING (name <> 'x');
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
