package dev.retort.migration;

import java.util.Map;
import java.util.Optional;

/** What a migration may ask for while it says what it does. */
@FunctionalInterface
public interface MigrationEnvironment {
  /** The value that was given to a key from outside; empty where none was. */
  Optional<String> argument(String key);

  /** The text of a file that lies beside the migration. */
  default String sqlFile(String name) {
    throw new IllegalStateException("there are no files here, so no " + name);
  }

  /** Arguments and nothing else. */
  static MigrationEnvironment of(Map<String, String> arguments) {
    Map<String, String> known = Map.copyOf(arguments);
    return key -> Optional.ofNullable(known.get(key));
  }
}
