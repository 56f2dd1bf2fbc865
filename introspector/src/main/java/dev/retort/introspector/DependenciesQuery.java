package dev.retort.introspector;

import dev.retort.schema.Dependency;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;

/** What {@code pg_depend} knows of objects that are known by their definition. */
final class DependenciesQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "dependencies.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    into.dependency(
        row.number("class_oid"),
        row.number("oid"),
        new Dependency(
            Dependency.Target.valueOf(row.text("target")),
            QualifiedName.of(row.textOrNull("schema"), row.text("name")),
            row.text("signature"),
            row.text("column_name")));
  }
}
