package dev.retort.runner;

import dev.retort.runner.graph.Direction;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been done of a revision that cannot run in one transaction. Empty but while such a
 * revision runs, or after one was interrupted.
 */
final class Journal {
  /**
   * One part of a revision.
   *
   * @param number from 0
   * @param done false while it runs, and for ever if it was interrupted
   */
  record Entry(String id, String direction, int number, String digest, boolean done) {}

  private final QualifiedName name;

  Journal(QualifiedName versionTable) {
    name = versionTable.withName(Identifiers.truncate(versionTable.name() + "_journal"));
  }

  String createSql() {
    return "CREATE TABLE IF NOT EXISTS "
        + name.quoted()
        + " (id varchar(255) NOT NULL, direction text NOT NULL, number int NOT NULL, digest text NOT NULL,"
        + " done boolean NOT NULL, PRIMARY KEY (id, direction, number))";
  }

  List<Entry> read(Connection connection) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    if (!Sql.exists(connection, name)) {
      return entries;
    }
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, direction, number, digest, done FROM "
                    + name.quoted()
                    + " ORDER BY id, direction, number");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(
            new Entry(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getBoolean(5)));
      }
    }
    return entries;
  }

  void write(
      Connection connection,
      String id,
      Direction direction,
      int number,
      String digest,
      boolean done)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + name.quoted()
                + " AS j VALUES (?, ?, ?, ?, ?) ON CONFLICT (id, direction, number) DO UPDATE SET done = excluded.done")) {
      insert.setString(1, id);
      insert.setString(2, direction.text());
      insert.setInt(3, number);
      insert.setString(4, digest);
      insert.setBoolean(5, done);
      insert.executeUpdate();
    }
  }

  void clear(Connection connection, String id, Direction direction) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM " + name.quoted() + " WHERE id = ? AND direction = ?")) {
      delete.setString(1, id);
      delete.setString(2, direction.text());
      delete.executeUpdate();
    }
  }
}
