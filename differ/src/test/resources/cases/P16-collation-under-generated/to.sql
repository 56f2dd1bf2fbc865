create table t (c varchar(20) collate "C", g text generated always as (upper(c)) stored);
