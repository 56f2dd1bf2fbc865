package dev.retort.introspector;

import dev.retort.schema.EnumType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;

/** Native enum types. */
final class EnumsQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "enums.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    QualifiedName name = row.qualifiedName();
    into.enumType(
        new EnumType(
            name, row.texts("labels"), row.textOrNull("comment"), Origin.catalog(name.toString())));
  }
}
