package dev.retort.introspector;

import java.sql.SQLException;

/** The schemas that exist. */
final class NamespacesQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "namespaces.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    into.namespace(row.text("name"));
  }
}
