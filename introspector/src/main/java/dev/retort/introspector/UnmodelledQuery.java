package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import java.sql.SQLException;

/** What the catalog has and the schema model does not: kind by kind, names only. */
final class UnmodelledQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "unmodelled.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    String schema = row.textOrNull("schema");
    into.unmodelled(row.text("kind"), QualifiedName.of(schema, row.text("name")).toString());
  }
}
