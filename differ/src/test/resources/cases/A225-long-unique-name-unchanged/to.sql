CREATE TABLE t (id int, x int, y int, CONSTRAINT "uk_LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong" UNIQUE (x));
