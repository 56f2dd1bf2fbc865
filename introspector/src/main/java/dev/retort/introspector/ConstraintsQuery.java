package dev.retort.introspector;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.UniqueConstraint;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Primary, unique, foreign, check and exclusion constraints. */
final class ConstraintsQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "constraints.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    CatalogBuilder.Parts table = into.parts(row.number("table_oid"));
    ObjectName name = ObjectName.given(row.text("name"));
    Origin origin = Origin.catalog(row.text("table_name") + "." + name);
    String comment = row.textOrNull("comment");
    switch (row.text("kind")) {
      case "p" ->
          table.primaryKey(
              new PrimaryKey(
                  name,
                  row.texts("columns"),
                  row.texts("include"),
                  deferrability(row),
                  row.flag("period"),
                  comment,
                  origin));
      case "u" ->
          table.add(
              new UniqueConstraint(
                  name,
                  row.texts("columns"),
                  row.texts("include"),
                  row.flag("nulls_not_distinct"),
                  deferrability(row),
                  row.flag("period"),
                  comment,
                  origin));
      case "f" -> table.add(foreignKey(row, name, comment, origin));
      case "c" ->
          table.add(
              new CheckConstraint(
                  name,
                  SqlExpression.of(Parentheses.strip(row.text("expression"))),
                  row.flag("no_inherit"),
                  row.flag("validated"),
                  row.flag("enforced"),
                  comment,
                  origin));
      case "x" ->
          table.add(
              new ExclusionConstraint(
                  name, SqlExpression.of(row.text("definition")), comment, origin));
      default -> throw new IllegalStateException("constraint kind " + row.text("kind"));
    }
  }

  private static ForeignKey foreignKey(
      Row row, ObjectName name, @Nullable String comment, Origin origin) throws SQLException {
    return new ForeignKey(
        name,
        row.texts("columns"),
        QualifiedName.of(row.text("ref_schema"), row.text("ref_name")),
        row.texts("ref_columns"),
        action(row.text("on_delete")),
        row.texts("on_delete_columns"),
        action(row.text("on_update")),
        row.text("match").equals("f") ? MatchType.FULL : MatchType.SIMPLE,
        deferrability(row),
        row.flag("validated"),
        row.flag("period"),
        row.flag("enforced"),
        comment,
        origin);
  }

  private static Deferrability deferrability(Row row) throws SQLException {
    return Deferrability.of(row.flag("deferrable"), row.flag("deferred"));
  }

  /** {@code pg_constraint.confdeltype} and {@code confupdtype}. */
  private static ReferentialAction action(String code) {
    return switch (code) {
      case "a" -> ReferentialAction.NO_ACTION;
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> throw new IllegalStateException("referential action " + code);
    };
  }
}
