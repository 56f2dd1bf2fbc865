CREATE DOMAIN span AS boolean;
CREATE TABLE t (id int, s span, a span[], d text);
