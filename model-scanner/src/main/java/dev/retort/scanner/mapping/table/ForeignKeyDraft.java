package dev.retort.scanner.mapping.table;

import dev.retort.schema.Origin;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key under construction.
 *
 * @param name as given; null where it is left to be derived
 * @param refColumns in the order of {@code columns}
 */
public record ForeignKeyDraft(
    @Nullable String name,
    List<ColumnDraft> columns,
    TableDraft refTable,
    List<ColumnDraft> refColumns,
    ReferentialAction onDelete,
    Origin origin) {
  public ForeignKeyDraft {
    columns = List.copyOf(columns);
    refColumns = List.copyOf(refColumns);
  }
}
