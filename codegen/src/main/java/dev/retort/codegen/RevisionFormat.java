package dev.retort.codegen;

import java.util.Locale;
import java.util.Optional;

/** What a revision is written as. */
public enum RevisionFormat {
  /** A class that Retort runs. */
  JAVA(true),
  /** Statements that Retort runs. */
  SQL(true),
  /** {@code V…__words.sql} and {@code U…__words.sql}, for Flyway. */
  FLYWAY_SQL(false),
  /** A {@code BaseJavaMigration}, for Flyway. */
  FLYWAY_JAVA(false),
  /** A formatted SQL changelog, for Liquibase. */
  LIQUIBASE_SQL(false);

  private final boolean retorts;

  RevisionFormat(boolean retorts) {
    this.retorts = retorts;
  }

  /** Whether Retort runs it and keeps its history. */
  public boolean isRetorts() {
    return retorts;
  }

  /** As the configuration spells it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of a name; empty for a name of none. */
  public static Optional<RevisionFormat> of(String text) {
    for (RevisionFormat format : values()) {
      if (format.text().equals(text)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
