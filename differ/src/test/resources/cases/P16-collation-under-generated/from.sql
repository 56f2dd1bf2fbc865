create table t (c varchar(20), g text generated always as (upper(c)) stored);
