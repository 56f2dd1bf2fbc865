package dev.retort.scanner.mapping.table;

import dev.retort.scanner.ddl.IndexOptions;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index under construction.
 *
 * @param name as given; null where it is left to be derived
 * @param options what stands behind the keys
 * @param columns the written names of its columns, for Hibernate's hash
 */
public record IndexDraft(
    @Nullable String name,
    boolean unique,
    List<IndexKey> keys,
    List<String> columns,
    IndexOptions options,
    Origin origin) {
  public IndexDraft {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }
}
