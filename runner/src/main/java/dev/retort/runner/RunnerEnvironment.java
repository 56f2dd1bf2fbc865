package dev.retort.runner;

import dev.retort.migration.Migration;
import dev.retort.migration.MigrationEnvironment;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a migration can ask a runner for.
 *
 * @param database gives the connection, or throws
 */
record RunnerEnvironment(
    Map<String, String> arguments,
    RevisionFile file,
    Migration migration,
    Supplier<Connection> database)
    implements MigrationEnvironment {
  RunnerEnvironment {
    arguments = Map.copyOf(arguments);
  }

  /** One where nothing runs yet, so that there is no database to ask. */
  RunnerEnvironment(Map<String, String> arguments, RevisionFile file, Migration migration) {
    this(
        arguments,
        file,
        migration,
        () -> {
          throw MigrationEnvironment.noConnection("nothing runs yet");
        });
  }

  @Override
  public Optional<String> argument(String key) {
    return Optional.ofNullable(arguments.get(key));
  }

  @Override
  public String sqlFile(String name) {
    return SqlFiles.text(file, migration, name);
  }

  @Override
  public Connection connection() {
    return database.get();
  }
}
