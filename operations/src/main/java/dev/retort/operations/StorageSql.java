package dev.retort.operations;

import dev.retort.schema.Identifiers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Storage parameters of tables and indexes. */
final class StorageSql {
  private StorageSql() {}

  /** {@code WITH (fillfactor = 70)}, with a leading blank; empty for none. */
  static String with(Map<String, String> storage) {
    return storage.isEmpty()
        ? ""
        : storage.entrySet().stream()
            .map(e -> name(e.getKey()) + " = " + value(e.getValue()))
            .collect(Collectors.joining(", ", " WITH (", ")"));
  }

  /** {@code toast.autovacuum_enabled} is two names. */
  static String name(String parameter) {
    return Stream.of(parameter.split("\\.", 2))
        .map(Identifiers::quote)
        .collect(Collectors.joining("."));
  }

  private static String value(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?|[a-z_]+") ? value : Identifiers.literal(value);
  }
}
