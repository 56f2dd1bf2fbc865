CREATE TABLE t (id bigint PRIMARY KEY, a timestamp DEFAULT now(), b timestamp DEFAULT LOCALTIMESTAMP, c timestamp DEFAULT LOCALTIMESTAMP, d timestamptz DEFAULT now());
