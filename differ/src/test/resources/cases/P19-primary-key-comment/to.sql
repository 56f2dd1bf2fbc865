CREATE TABLE changed (id bigint CONSTRAINT changed_pkey PRIMARY KEY);
COMMENT ON CONSTRAINT changed_pkey ON changed IS 'new';
CREATE TABLE child (id bigint REFERENCES changed);
CREATE TABLE dropped (id bigint NOT NULL);
CREATE TABLE kept (id bigint CONSTRAINT kept_pkey PRIMARY KEY);
CREATE TABLE made (id bigint CONSTRAINT made_pkey PRIMARY KEY);
COMMENT ON CONSTRAINT made_pkey ON made IS 'new';
