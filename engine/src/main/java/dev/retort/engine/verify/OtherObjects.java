package dev.retort.engine.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a catalog has besides the objects that Retort models, each with its definition as PostgreSQL
 * prints it. Good for telling whether something changed, no more.
 */
final class OtherObjects {
  private OtherObjects() {}

  /** Kind and name to definition, sorted. */
  static Map<String, String> read(Connection connection, List<String> schemas, String versionTable)
      throws SQLException {
    Map<String, String> objects = new TreeMap<>();
    connection.setAutoCommit(false);
    try (Statement path = connection.createStatement();
        PreparedStatement query = connection.prepareStatement(sql())) {
      // With an empty path PostgreSQL qualifies every name it prints.
      path.execute("SET LOCAL search_path = ''");
      query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      query.setString(2, versionTable);
      query.setString(3, versionTable);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          objects.merge(
              rows.getString("kind") + " " + rows.getString("name"),
              Objects.requireNonNullElse(rows.getString("definition"), ""),
              (one, other) -> one + " " + other);
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return Collections.unmodifiableMap(objects);
  }

  private static String sql() {
    try (InputStream resource = OtherObjects.class.getResourceAsStream("other-objects.sql")) {
      return new String(
          Objects.requireNonNull(resource, "other-objects.sql").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
