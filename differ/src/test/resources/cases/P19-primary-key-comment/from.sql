CREATE TABLE changed (id bigint CONSTRAINT changed_pkey PRIMARY KEY);
COMMENT ON CONSTRAINT changed_pkey ON changed IS 'old';
CREATE TABLE child (id bigint REFERENCES changed);
CREATE TABLE dropped (id bigint CONSTRAINT dropped_pkey PRIMARY KEY);
COMMENT ON CONSTRAINT dropped_pkey ON dropped IS 'kept in the way back';
CREATE TABLE kept (id bigint CONSTRAINT kept_pkey PRIMARY KEY);
COMMENT ON CONSTRAINT kept_pkey ON kept IS 'the model says nothing';
