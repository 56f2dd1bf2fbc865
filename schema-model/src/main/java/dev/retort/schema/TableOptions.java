package dev.retort.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table is besides its columns and constraints. JPA says none of this, so a model leaves it
 * unmanaged: the wanted table takes over what the actual one has.
 *
 * @param partitionKey as {@code pg_get_partkeydef} prints it: {@code RANGE (placed_at)}; null for a
 *     plain table
 * @param inherits the parents of an inheritance child, in order
 * @param storage storage parameters, by name
 */
public record TableOptions(
    boolean unlogged,
    @Nullable String partitionKey,
    List<QualifiedName> inherits,
    Map<String, String> storage) {
  /** A plain, logged table. */
  public static final TableOptions PLAIN = new TableOptions(false, null, List.of(), Map.of());

  public TableOptions {
    inherits = List.copyOf(inherits);
    storage = Collections.unmodifiableMap(new TreeMap<>(storage));
  }
}
