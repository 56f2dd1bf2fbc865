package dev.retort.introspector;

import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import java.sql.SQLException;

/** Range types. */
final class RangesQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "ranges.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    QualifiedName name = row.qualifiedName();
    into.range(
        new RangeType(
            name,
            row.text("subtype"),
            row.textOrNull("opclass"),
            row.qualifiedNameOrNull("collation"),
            row.textOrNull("canonical"),
            row.textOrNull("difference"),
            row.qualifiedNameOrNull("multirange"),
            row.textOrNull("comment"),
            Origin.catalog(name.toString())));
  }
}
