package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;

/** The primary key that a collection's table gets. */
final class CollectionTables {
  private CollectionTables() {}

  /**
   * @param owner the columns that point to the owner
   * @param index the columns that number or key the elements; empty for none
   * @param element the elements' columns
   */
  static void key(
      TableDraft table,
      CollectionKind kind,
      List<ColumnDraft> owner,
      List<ColumnDraft> index,
      List<ColumnDraft> element,
      boolean lob,
      Origin origin) {
    if (kind == CollectionKind.BAG || !table.primaryKey().isEmpty()) {
      return;
    }
    List<ColumnDraft> columns = new ArrayList<>(owner);
    if (kind == CollectionKind.SET) {
      element.stream().filter(c -> !columns.contains(c)).forEach(columns::add);
      if (lob) {
        return;
      }
      if (element.stream().anyMatch(ColumnDraft::nullable)) {
        table.add(new KeyDraft(null, columns, origin));
        return;
      }
    } else {
      (index.isEmpty() ? element : index)
          .stream().filter(c -> !columns.contains(c)).forEach(columns::add);
    }
    table.primaryKey(columns);
  }
}
