package dev.retort.scanner.mapping.table;

import dev.retort.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint under construction.
 *
 * @param name as given; null where it is left to be derived
 * @param options SQL that stands behind the columns; empty for none
 */
public record KeyDraft(
    @Nullable String name, List<ColumnDraft> columns, String options, Origin origin) {
  public KeyDraft {
    columns = List.copyOf(columns);
  }

  public KeyDraft(@Nullable String name, List<ColumnDraft> columns, Origin origin) {
    this(name, columns, "", origin);
  }
}
