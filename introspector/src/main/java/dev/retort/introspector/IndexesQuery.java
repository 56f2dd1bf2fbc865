package dev.retort.introspector;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes that no constraint owns. */
final class IndexesQuery implements CatalogQuery {
  /** The bits of {@code pg_index.indoption}. */
  private static final int DESC = 1;

  private static final int NULLS_FIRST = 2;

  @Override
  public String resource() {
    return "indexes.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    String predicate = row.textOrNull("predicate");
    String name = row.text("name");
    into.parts(row.number("table_oid"))
        .add(
            new Index(
                ObjectName.given(name),
                row.flag("is_unique"),
                row.text("method"),
                keys(row),
                row.texts("include"),
                predicate == null ? null : SqlExpression.of(Parentheses.strip(predicate)),
                row.flag("nulls_not_distinct"),
                row.options("storage"),
                row.flag("valid"),
                row.textOrNull("comment"),
                Origin.catalog(row.text("schema") + "." + name)));
  }

  private static List<IndexKey> keys(Row row) throws SQLException {
    List<@Nullable String> columns = row.nullableTexts("key_columns");
    List<@Nullable String> expressions = row.nullableTexts("key_expressions");
    List<String> options = row.texts("key_options");
    List<@Nullable String> opclasses = row.nullableTexts("key_opclasses");
    List<@Nullable String> collationSchemas = row.nullableTexts("key_collation_schemas");
    List<@Nullable String> collationNames = row.nullableTexts("key_collation_names");
    List<IndexKey> keys = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String expression = expressions.get(i);
      int option = Integer.parseInt(options.get(i));
      String collation = collationNames.get(i);
      keys.add(
          new IndexKey(
              columns.get(i),
              expression == null ? null : SqlExpression.of(Parentheses.strip(expression)),
              (option & DESC) != 0,
              (option & NULLS_FIRST) != 0,
              opclasses.get(i),
              collation == null ? null : QualifiedName.of(collationSchemas.get(i), collation)));
    }
    return keys;
  }
}
