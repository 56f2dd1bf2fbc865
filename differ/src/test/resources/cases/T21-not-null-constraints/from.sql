CREATE TABLE t (id int CONSTRAINT old_id NOT NULL, a text NOT NULL, b text CONSTRAINT b_required NOT NULL, c text NOT NULL NO INHERIT,
  d text, e text CONSTRAINT e_required NOT NULL, f text, g text CONSTRAINT g_required NOT NULL, k int PRIMARY KEY);
COMMENT ON CONSTRAINT b_required ON t IS 'why';
CREATE TABLE gone (x int CONSTRAINT x_required NOT NULL NO INHERIT);
COMMENT ON CONSTRAINT x_required ON gone IS 'it goes';
CREATE TABLE "this_is_a_long_name_of_a_table_with_rows" (as_is_the_name_of_its_column_too int NOT NULL);
CREATE TABLE a_b (c int NOT NULL);
CREATE TABLE a (b_c int NOT NULL);
