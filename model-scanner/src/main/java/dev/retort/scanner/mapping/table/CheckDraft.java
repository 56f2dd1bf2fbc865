package dev.retort.scanner.mapping.table;

import dev.retort.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint under construction.
 *
 * @param name as given; null where it is left to be derived
 * @param columns the columns that it belongs to; empty for a check of the whole table
 */
public record CheckDraft(
    @Nullable String name, String expression, List<ColumnDraft> columns, Origin origin) {
  public CheckDraft {
    columns = List.copyOf(columns);
  }
}
