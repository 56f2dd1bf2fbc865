CREATE TABLE t (id int CONSTRAINT "New id" NOT NULL, a text CONSTRAINT a_required NOT NULL, b text NOT NULL, c text NOT NULL,
  d text CONSTRAINT d_required NOT NULL NO INHERIT, e text, f text NOT NULL, g text CONSTRAINT g_required NOT NULL NO INHERIT,
  k int CONSTRAINT k_required PRIMARY KEY, h int CONSTRAINT h_required NOT NULL DEFAULT 1);
COMMENT ON CONSTRAINT t_b_not_null ON t IS 'why';
COMMENT ON CONSTRAINT d_required ON t IS 'it''s needed';
COMMENT ON CONSTRAINT g_required ON t IS 'needed';
CREATE TABLE fresh (x int CONSTRAINT x_required NOT NULL NO INHERIT, y int, z int CONSTRAINT z_required NOT NULL);
ALTER TABLE fresh ADD CONSTRAINT later NOT NULL y NOT VALID;
COMMENT ON CONSTRAINT x_required ON fresh IS 'it comes';
CREATE TABLE a (b_c int NOT NULL);
CREATE TABLE a_b (c int NOT NULL);
CREATE TABLE "this_is_a_long_name_of_a_table_with_rows" (as_is_the_name_of_its_column_too int NOT NULL);
