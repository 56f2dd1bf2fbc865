package dev.retort.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database of a test's own on a real PostgreSQL. The role is a superuser. Every helper uses a
 * connection of its own, so that no setting leaks from one call to the next.
 */
public final class TestDatabase implements AutoCloseable {
  private final TestServer server;
  private final String name;

  TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Its JDBC URL, without user and password. */
  public String url() {
    return server.url(name);
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  /** A new connection, in auto-commit mode; the caller closes it. */
  public Connection connect() {
    try {
      return server.connect(name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot connect to " + url(), e);
    }
  }

  /** Runs one or more statements, separated by semicolons, in one implicit transaction. */
  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The result of a query, each value as JDBC's {@code getString} spells it. */
  public List<List<@Nullable String>> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getString(column));
        }
        rows.add(Collections.unmodifiableList(row));
      }
      return Collections.unmodifiableList(rows);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The first column of a query's result. */
  public List<@Nullable String> column(String sql) {
    List<@Nullable String> values = new ArrayList<>();
    for (List<@Nullable String> row : rows(sql)) {
      values.add(row.get(0));
    }
    return Collections.unmodifiableList(values);
  }

  /** The only value of a query's result. */
  public @Nullable String value(String sql) {
    List<@Nullable String> values = column(sql);
    if (values.size() != 1) {
      throw new IllegalStateException(values.size() + " rows instead of one: " + sql);
    }
    return values.get(0);
  }

  /** {@code server_version_num}: 180006 for 18.6. */
  public int serverVersion() {
    return Integer.parseInt(String.valueOf(value("SHOW server_version_num")));
  }

  /** Drops it, whoever is connected. */
  @Override
  public void close() {
    server.drop(name);
  }

  private static IllegalStateException failed(String sql, SQLException cause) {
    return new IllegalStateException(cause.getMessage() + " in: " + sql, cause);
  }
}
