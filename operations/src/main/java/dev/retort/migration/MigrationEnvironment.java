package dev.retort.migration;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.sql.Connection;
import java.util.List;
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

  /**
   * The database, for reading.
   *
   * @throws RetortException RT436 where there is none
   */
  default Connection connection() {
    throw noConnection("it is not run, only asked what it does");
  }

  /** What is thrown where there is no database to ask. */
  static RetortException noConnection(String why) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT436",
        "the migration asks the database (op.connection()), and here it cannot: " + why + ".",
        List.of(),
        "Run it online; or say the question in SQL: op.onlyIf(condition, …), or op.execute with a DO block.");
  }

  /** Arguments and nothing else. */
  static MigrationEnvironment of(Map<String, String> arguments) {
    Map<String, String> known = Map.copyOf(arguments);
    return key -> Optional.ofNullable(known.get(key));
  }
}
