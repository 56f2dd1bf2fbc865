package dev.retort.runner;

import dev.retort.runner.graph.Direction;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done to a database and when: one row a revision that was run or stamped. */
public final class HistoryTable {
  private static final String COLUMNS =
      "id, direction, parents, checksum, source, applied_by, applied_at, duration_ms, tool_version";

  private final QualifiedName name;

  public HistoryTable(QualifiedName versionTable) {
    name = versionTable.withName(Identifiers.truncate(versionTable.name() + "_history"));
  }

  public QualifiedName name() {
    return name;
  }

  /** Everything, oldest first; empty where there is no table. */
  public List<HistoryEntry> read(Connection connection) throws SQLException {
    List<HistoryEntry> entries = new ArrayList<>();
    if (!Sql.exists(connection, name)) {
      return entries;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT number, "
                    + COLUMNS
                    + (Sql.hasColumn(connection, name, "undo") ? ", undo" : ", NULL::text[]")
                    + " FROM "
                    + name.quoted()
                    + " ORDER BY number")) {
      while (row.next()) {
        entries.add(
            new HistoryEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getLong(9),
                row.getString(10),
                texts(row.getArray(11))));
      }
    }
    return entries;
  }

  /** The last line of each revision that went up or was stamped. */
  Map<String, HistoryEntry> applied(Connection connection) throws SQLException {
    Map<String, HistoryEntry> last = new TreeMap<>();
    for (HistoryEntry entry : read(connection)) {
      if (!entry.direction().equals(Direction.DOWNGRADE.text())) {
        last.put(entry.id(), entry);
      }
    }
    return last;
  }

  String createSql() {
    return "CREATE TABLE IF NOT EXISTS "
        + name.quoted()
        + " (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id varchar(255) NOT NULL, direction text NOT NULL,"
        + " parents text NOT NULL, checksum text NOT NULL, source text NOT NULL, applied_by text NOT NULL,"
        + " applied_at timestamptz NOT NULL, duration_ms bigint NOT NULL, tool_version text NOT NULL,"
        + " undo text[])";
  }

  /** Tables of older releases have no column for the way back. */
  void ensureUndo(Connection connection) throws SQLException {
    if (!Sql.hasColumn(connection, name, "undo")) {
      Sql.run(connection, "ALTER TABLE " + name.quoted() + " ADD COLUMN IF NOT EXISTS undo text[]");
    }
  }

  private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? null : List.of((String[]) array.getArray());
  }

  /**
   * @param undo its way back; null for none
   */
  void add(
      Connection connection,
      RevisionFile file,
      Direction direction,
      Instant at,
      Duration took,
      String toolVersion,
      @Nullable List<String> undo)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + name.quoted()
                + " ("
                + COLUMNS
                + ", undo) VALUES (?, ?, ?, ?, ?, session_user::text, ?, ?, ?, ?)")) {
      insert.setString(1, file.node().id());
      insert.setString(2, direction.text());
      insert.setString(3, String.join(" ", file.node().parents()));
      insert.setString(4, file.checksum());
      insert.setString(5, file.source());
      insert.setTimestamp(6, Timestamp.from(at));
      insert.setLong(7, took.toMillis());
      insert.setString(8, toolVersion);
      insert.setArray(
          9, undo == null ? null : connection.createArrayOf("text", undo.toArray(String[]::new)));
      insert.executeUpdate();
    }
  }

  /** What a script writes: the checksum, so that an edit is noticed, but not the whole source. */
  String addSql(RevisionFile file, Direction direction) {
    return "INSERT INTO "
        + name.quoted()
        + " ("
        + COLUMNS
        + ")\n  VALUES ("
        + Stream.of(
                file.node().id(),
                direction.text(),
                String.join(" ", file.node().parents()),
                file.checksum(),
                "")
            .map(Identifiers::literal)
            .collect(Collectors.joining(", "))
        + ", session_user::text, now(), 0, 'script')";
  }
}
