package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Identity.Generation;
import dev.retort.schema.NotNull;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Columns; the sequence that an identity or serial column owns is a part of its column. */
final class ColumnsQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "columns.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    String expression = row.textOrNull("expression");
    String generated = row.text("generated");
    Identity identity = identity(row);
    boolean plainDefault = generated.isEmpty() && identity == null;
    CatalogBuilder.Parts table = into.parts(row.number("table_oid"));
    if (row.flag("serial")) {
      table.draw(row.text("name"), String.valueOf(expression));
    }
    table.add(
        new Column(
            row.text("name"),
            row.text("type"),
            !row.flag("not_null"),
            plainDefault && expression != null ? SqlExpression.of(expression) : null,
            identity,
            !generated.isEmpty() && expression != null
                ? new Generated(
                    SqlExpression.of(Parentheses.strip(expression)), generated.equals("s"))
                : null,
            collation(row),
            row.textOrNull("comment"),
            new ColumnOptions(
                row.text("compression"),
                row.text("storage"),
                (int) row.number("statistics"),
                row.options("parameters")),
            notNull(row),
            Origin.catalog(row.text("table_name") + "." + row.text("name"))));
  }

  private static @Nullable Identity identity(Row row) throws SQLException {
    String identity = row.text("identity");
    if (identity.isEmpty() && !row.flag("serial") || row.textOrNull("seq_name") == null) {
      return null; // a partition's identity is its parent's
    }
    Generation generation =
        switch (identity) {
          case "a" -> Generation.ALWAYS;
          case "d" -> Generation.BY_DEFAULT;
          default -> Generation.SERIAL;
        };
    return new Identity(
        generation,
        row.number("seq_start"),
        row.number("seq_increment"),
        row.number("seq_min"),
        row.number("seq_max"),
        row.number("seq_cache"),
        row.flag("seq_cycle"),
        Origin.catalog(row.text("seq_name")));
  }

  private static NotNull notNull(Row row) throws SQLException {
    String name = row.textOrNull("not_null_name");
    if (name == null) {
      return NotNull.PLAIN;
    }
    return row.flag("not_null_inherited")
        ? NotNull.ofParent(name)
        : NotNull.ofCatalog(
            row.text("relation"),
            row.text("name"),
            name,
            row.flag("not_null_no_inherit"),
            row.flag("not_null_validated"),
            row.textOrNull("not_null_comment"));
  }

  private static @Nullable QualifiedName collation(Row row) throws SQLException {
    String name = row.textOrNull("collation_name");
    return name == null ? null : QualifiedName.of(row.text("collation_schema"), name);
  }
}
