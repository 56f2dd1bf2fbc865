CREATE TABLE p (a int); CREATE TABLE k (b text) INHERITS (p); CREATE TABLE m (b text) INHERITS (p);
