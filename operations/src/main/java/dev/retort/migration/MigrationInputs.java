package dev.retort.migration;

import java.sql.Connection;
import java.util.Optional;

/** What a migration can ask for before it says what it does. */
public abstract class MigrationInputs {
  final MigrationEnvironment environment;

  MigrationInputs(MigrationEnvironment environment) {
    this.environment = environment;
  }

  /** The value that {@code -x KEY=VALUE} gave to a key; empty where it was not given. */
  public Optional<String> argument(String key) {
    return environment.argument(key);
  }

  /** What {@code --tag} said; the same as the argument {@code tag}. */
  public Optional<String> tag() {
    return argument("tag");
  }

  /**
   * The database as it is before this revision, for reading only: what is asked for below has not
   * run yet. A migration that asks has no script ({@code --sql}).
   *
   * @throws dev.retort.finding.RetortException RT436 where there is no database
   */
  public Connection connection() {
    return environment.connection();
  }
}
