CREATE TABLE mood (a int);
