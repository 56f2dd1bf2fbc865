package dev.retort.engine.verify;

import dev.retort.schema.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables and sequences of a database, told apart by hash. */
final class TableContents {
  private static final String RELATIONS =
      """
      SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relkind::text AS kind
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'S') AND c.relname <> ? AND NOT starts_with(c.relname, ? || '_')
       ORDER BY 1
      """;

  private TableContents() {}

  /** Name to count and hash, sorted; tables without a row and unused sequences are left out. */
  static Map<String, String> read(Connection connection, List<String> schemas, String versionTable)
      throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    List<String> questions = new ArrayList<>();
    try (PreparedStatement relations = connection.prepareStatement(RELATIONS)) {
      relations.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      relations.setString(2, versionTable);
      relations.setString(3, versionTable);
      try (ResultSet row = relations.executeQuery()) {
        while (row.next()) {
          questions.add(question(row.getString("name"), row.getString("kind").equals("S")));
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String question : questions) {
        try (ResultSet row = statement.executeQuery(question)) {
          while (row.next()) {
            contents.put(row.getString(1), row.getString(2));
          }
        }
      }
    }
    return contents;
  }

  private static String question(String name, boolean sequence) {
    String label = Identifiers.literal(name);
    return sequence
        ? "SELECT " + label + ", last_value::text FROM " + name + " WHERE is_called"
        : "SELECT "
            + label
            + ", count(*) || ' rows ' || md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM "
            + name
            + " AS t HAVING count(*) > 0";
  }
}
