package dev.retort.runner;

import dev.retort.operations.CreateIndex;
import dev.retort.operations.DropIndex;
import dev.retort.operations.Operation;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds out how far a concurrent index operation came, and removes the invalid index it left. */
final class InterruptedIndex {
  private final Connection connection;
  private final String defaultSchema;

  InterruptedIndex(Connection connection, String defaultSchema) {
    this.connection = connection;
    this.defaultSchema = defaultSchema;
  }

  /** Whether the interrupted operation had come to its end. */
  boolean isDone(Operation operation) throws SQLException {
    if (operation instanceof CreateIndex create) {
      return state(index(create.table(), create.index().name().text())).equals("t");
    }
    if (operation instanceof DropIndex drop) {
      return state(index(drop.table(), drop.index().name().text())).isEmpty();
    }
    return false;
  }

  /** An invalid index of the name that is to be created helps nobody and is in the way. */
  void removeInvalid(Operation operation) throws SQLException {
    if (operation instanceof CreateIndex create) {
      QualifiedName name = index(create.table(), create.index().name().text());
      if (state(name).equals("f")) {
        Sql.run(connection, "DROP INDEX CONCURRENTLY " + name.quoted());
      }
    }
  }

  private QualifiedName index(QualifiedName table, String name) {
    return table.in(defaultSchema).withName(name);
  }

  /** {@code t} valid, {@code f} invalid, empty for no such index. */
  private String state(QualifiedName name) throws SQLException {
    return Sql.value(
        connection,
        "SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass("
            + Identifiers.literal(name.quoted())
            + ")");
  }
}
