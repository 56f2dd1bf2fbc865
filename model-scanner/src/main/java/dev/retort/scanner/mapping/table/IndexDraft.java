package dev.retort.scanner.mapping.table;

import dev.retort.schema.IndexKey;
import dev.retort.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index under construction.
 *
 * @param name as given; null where it is left to be derived
 * @param columns the written names of its columns, for Hibernate's hash
 */
public record IndexDraft(
    @Nullable String name, List<IndexKey> keys, List<String> columns, Origin origin) {
  public IndexDraft {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }
}
