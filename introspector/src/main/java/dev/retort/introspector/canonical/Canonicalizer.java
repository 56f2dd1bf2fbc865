package dev.retort.introspector.canonical;

import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.List;

/** Asks the server which expressions that differ in text mean the same. */
public final class Canonicalizer {
  private Canonicalizer() {}

  /**
   * @param connection in auto-commit mode, to the database that {@code actual} was read from
   */
  public static Canonical canonicalize(Connection connection, Schema actual, Schema wanted) {
    return new Canonical(actual, wanted, List.of());
  }
}
