CREATE DOMAIN "Email" AS varchar(80) COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT ck_at CHECK (VALUE ~ '@') CONSTRAINT ck_len CHECK (length(VALUE) > 2);
COMMENT ON DOMAIN "Email" IS 'where they are';
COMMENT ON CONSTRAINT ck_at ON DOMAIN "Email" IS 'has one';
CREATE TABLE t (id int, mail "Email", mails "Email"[]);
