package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.TableOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plain and partitioned tables. */
final class TablesQuery implements CatalogQuery {
  @Override
  public String resource() {
    return "tables.sql";
  }

  @Override
  public void read(Row row, CatalogBuilder into) throws SQLException {
    List<String> schemas = row.texts("parent_schemas");
    List<String> names = row.texts("parent_names");
    List<QualifiedName> parents = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parents.add(QualifiedName.of(schemas.get(i), names.get(i)));
    }
    into.table(
        row.number("oid"),
        row.qualifiedName(),
        row.textOrNull("comment"),
        new TableOptions(
                row.flag("unlogged"),
                row.textOrNull("partition_key"),
                parents,
                row.options("storage"))
            .withHeritage(PartitionsQuery.heritage(row, Map.of())));
  }
}
