CREATE TABLE p (a int, b text); CREATE TABLE k () INHERITS (p); CREATE TABLE m (b text) INHERITS (p);
