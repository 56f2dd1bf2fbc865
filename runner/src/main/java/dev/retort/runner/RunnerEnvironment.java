package dev.retort.runner;

import dev.retort.migration.Migration;
import dev.retort.migration.MigrationEnvironment;
import java.util.Map;
import java.util.Optional;

/** What a migration can ask a runner for. */
record RunnerEnvironment(Map<String, String> arguments, RevisionFile file, Migration migration)
    implements MigrationEnvironment {
  RunnerEnvironment {
    arguments = Map.copyOf(arguments);
  }

  @Override
  public Optional<String> argument(String key) {
    return Optional.ofNullable(arguments.get(key));
  }

  @Override
  public String sqlFile(String name) {
    return SqlFiles.text(file, migration, name);
  }
}
