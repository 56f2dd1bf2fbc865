package dev.retort.introspector;

import dev.retort.schema.Heritage;
import dev.retort.schema.TableOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Partitions, which belong to their tables. */
final class PartitionsQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "partitions.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    List<String> parents = row.texts("parent_names");
    List<String> own = row.texts("own_names");
    Map<String, String> names = new TreeMap<>();
    for (int i = 0; i < own.size(); i++) {
      names.put(parents.get(i), own.get(i));
    }
    TableOptions options =
        new TableOptions(
            row.flag("unlogged"),
            row.textOrNull("partition_key"),
            List.of(),
            row.options("storage"));
    into.partition(
        row.number("parent_oid"),
        row.number("oid"),
        row.qualifiedName(),
        row.text("bound"),
        row.textOrNull("comment"),
        options.withHeritage(heritage(row, names)));
  }

  static Heritage heritage(Row row, Map<String, String> names) throws SQLException {
    return new Heritage(
        Set.copyOf(row.texts("inherited_columns")),
        Set.copyOf(row.texts("inherited_not_nulls")),
        Set.copyOf(row.texts("merged_checks")),
        names);
  }
}
