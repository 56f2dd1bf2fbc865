CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS 'DECLARE x text := '':p''; BEGIN RETURN x::varchar || ''http://a.b/?c=1&d={e}#f''; END';
