package dev.retort.runner;

import dev.retort.runner.graph.Direction;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
   * @param kept what the session remembers for a later part, by the names of its settings: the
   *     owner and privileges of what was dropped to come back
   */
  record Entry(
      String id,
      String direction,
      int number,
      String digest,
      boolean done,
      Map<String, String> kept) {
    Entry {
      kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }
  }

  private final QualifiedName name;

  Journal(QualifiedName versionTable) {
    name = versionTable.withName(Identifiers.truncate(versionTable.name() + "_journal"));
  }

  String createSql() {
    return "CREATE TABLE IF NOT EXISTS "
        + name.quoted()
        + " (id varchar(255) NOT NULL, direction text NOT NULL, number int NOT NULL, digest text NOT NULL,"
        + " done boolean NOT NULL, kept text[], PRIMARY KEY (id, direction, number))";
  }

  /** The column that a journal of an earlier version has not. */
  void ensureKept(Connection connection) throws SQLException {
    if (!Sql.hasColumn(connection, name, "kept")) {
      Sql.run(connection, "ALTER TABLE " + name.quoted() + " ADD COLUMN IF NOT EXISTS kept text[]");
    }
  }

  List<Entry> read(Connection connection) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    if (!Sql.exists(connection, name)) {
      return entries;
    }
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, direction, number, digest, done, "
                    + (Sql.hasColumn(connection, name, "kept") ? "kept" : "NULL::text[]")
                    + " FROM "
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
                row.getBoolean(5),
                kept(row.getArray(6))));
      }
    }
    return entries;
  }

  private static Map<String, String> kept(@Nullable Array array) throws SQLException {
    Map<String, String> kept = new TreeMap<>();
    String[] values = array == null ? new String[0] : (String[]) array.getArray();
    for (int i = 0; i + 1 < values.length; i += 2) {
      kept.put(values[i], values[i + 1]);
    }
    return kept;
  }

  /** Has the session remember again what it did when a part was done. */
  static void remember(Connection connection, Entry entry) throws SQLException {
    for (Map.Entry<String, String> kept : entry.kept().entrySet()) {
      try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
        set.setString(1, kept.getKey());
        set.setString(2, kept.getValue());
        set.execute();
      }
    }
  }

  /**
   * Writes down that a part is done.
   *
   * @param settings what the session remembers, and must after an interruption
   */
  void done(
      Connection connection,
      String id,
      Direction direction,
      int number,
      String digest,
      List<String> settings)
      throws SQLException {
    write(connection, id, direction, number, digest, true);
    if (settings.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE "
                + name.quoted()
                + " SET kept = (SELECT array_agg(p ORDER BY s.place, p.place) FROM unnest(?::text[]) WITH ORDINALITY AS s (setting, place),"
                + " unnest(ARRAY[s.setting, current_setting(s.setting, true)]) WITH ORDINALITY AS p (p, place))"
                + " WHERE id = ? AND direction = ? AND number = ?")) {
      update.setArray(1, connection.createArrayOf("text", settings.toArray()));
      update.setString(2, id);
      update.setString(3, direction.text());
      update.setInt(4, number);
      update.executeUpdate();
    }
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
                + " AS j (id, direction, number, digest, done) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id, direction, number) DO UPDATE SET done = excluded.done")) {
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
