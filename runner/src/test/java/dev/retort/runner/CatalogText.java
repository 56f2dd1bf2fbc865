package dev.retort.runner;

import dev.retort.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All that a run can leave behind in the schema public, as lines that two databases can share. */
final class CatalogText {
  private static final List<String> QUESTIONS =
      List.of(
          "SELECT 'column', c.relname, c.relkind, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,"
              + " pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
              + " AND a.attnum > 0 LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
              + " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'S') AND c.relname NOT LIKE 'retort%' ORDER BY 2, 5",
          "SELECT 'index', pg_get_indexdef(indexrelid), indisvalid FROM pg_index JOIN pg_class c ON c.oid = indrelid"
              + " WHERE c.relname <> 'retort_version_journal' AND c.relnamespace = 'public'::regnamespace ORDER BY 2",
          "SELECT 'constraint', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint"
              + " WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conname <> 'retort_version_journal_pkey' ORDER BY 2, 3",
          "SELECT 'label', enumtypid::regtype, enumlabel FROM pg_enum ORDER BY 2, enumsortorder",
          "SELECT 'comment', c.relname, obj_description(c.oid, 'pg_class') FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace"
              + " AND obj_description(c.oid, 'pg_class') IS NOT NULL ORDER BY 2",
          "SELECT 'version', id FROM retort_version ORDER BY id",
          "SELECT 'history', id, direction, parents, checksum FROM retort_version_history ORDER BY number",
          "SELECT 'rows', c.relname, x.rows FROM pg_class c, LATERAL (SELECT query_to_xml("
              + "format('SELECT * FROM %I ORDER BY 1', c.relname), false, false, '')::text AS rows) x"
              + " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'retort%' ORDER BY 2");

  private CatalogText() {}

  static List<String> of(TestDatabase database) {
    return of(database::rows);
  }

  /**
   * @param ask the rows of a query
   */
  static List<String> of(Function<String, ? extends List<?>> ask) {
    List<String> lines = new ArrayList<>();
    for (String question : QUESTIONS) {
      ask.apply(question).forEach(row -> lines.add(row.toString()));
    }
    return lines;
  }

  /** Everything away, as a database of its own would be, but faster. */
  static void empty(TestDatabase database) {
    database.execute("DROP SCHEMA public CASCADE");
    database.execute("CREATE SCHEMA public");
  }
}
