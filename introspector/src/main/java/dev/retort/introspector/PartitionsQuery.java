package dev.retort.introspector;

import dev.retort.schema.Partition;
import java.sql.SQLException;
import java.util.List;

/** Partitions, which belong to their tables. */
final class PartitionsQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "partitions.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    into.partition(
        row.number("parent_oid"),
        row.number("oid"),
        new Partition(
            row.qualifiedName(),
            row.text("bound"),
            row.textOrNull("partition_key"),
            List.of(),
            row.options("storage")));
  }
}
