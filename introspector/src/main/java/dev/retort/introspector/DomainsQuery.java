package dev.retort.introspector;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Domain;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Domains with their checks. */
final class DomainsQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "domains.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    QualifiedName name = row.qualifiedName();
    String value = row.textOrNull("default_value");
    into.domain(
        new Domain(
            name,
            row.text("type"),
            !row.flag("not_null"),
            value == null ? null : SqlExpression.of(value),
            row.qualifiedNameOrNull("collation"),
            checks(row, name),
            row.textOrNull("comment"),
            Origin.catalog(name.toString())));
  }

  private static List<CheckConstraint> checks(Row row, QualifiedName domain) throws SQLException {
    List<String> names = row.texts("check_names");
    List<String> expressions = row.texts("check_expressions");
    List<String> validated = row.texts("check_validated");
    List<@Nullable String> comments = row.nullableTexts("check_comments");
    List<CheckConstraint> checks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      checks.add(
          new CheckConstraint(
              ObjectName.given(names.get(i)),
              SqlExpression.of(Parentheses.strip(expressions.get(i))),
              false,
              Boolean.parseBoolean(validated.get(i)),
              comments.get(i),
              Origin.catalog(domain + "." + names.get(i))));
    }
    return checks;
  }
}
