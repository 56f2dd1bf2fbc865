package dev.retort.testkit;

import dev.retort.embedded.EmbeddedOptions;
import dev.retort.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** The server that the tests of one JVM share, wherever it runs. */
public final class TestServer implements AutoCloseable {
  private static final String MAINTENANCE = "postgres";

  private final String urlPrefix;
  private final String user;
  private final String password;
  private final Runnable stop;
  private final AtomicInteger databases = new AtomicInteger();

  /**
   * A server that runs already.
   *
   * @param urlPrefix a JDBC URL up to and including the slash before the database
   */
  TestServer(String urlPrefix, String user, String password, Runnable stop) {
    this.urlPrefix = urlPrefix;
    this.user = user;
    this.password = password;
    this.stop = stop;
  }

  /** Starts what the system properties {@code pg} and {@code retort.testkit} ask for. */
  public static TestServer start() {
    return start(defaultMajor());
  }

  /** Starts a server of a major version, where {@code retort.testkit} says. */
  public static TestServer start(int major) {
    String where = System.getProperty("retort.testkit", System.getenv("RETORT_TESTKIT"));
    return start(major, "testcontainers".equals(where));
  }

  /** What the system property {@code pg} says; 18 without it. */
  static int defaultMajor() {
    return Integer.getInteger("pg", 18);
  }

  /**
   * Starts a server.
   *
   * @param docker in Docker, if an engine answers; its class is touched only then, since
   *     Testcontainers is optional
   */
  static TestServer start(int major, boolean docker) {
    if (docker && ContainerServer.isPossible()) {
      return ContainerServer.start(major);
    }
    EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.throwAway(major));
    return new TestServer(server.jdbcUrl(""), server.user(), server.password(), server::close);
  }

  /** A new, empty database; closing it drops it. */
  public TestDatabase createDatabase() {
    String name = "test_" + databases.incrementAndGet();
    administer("CREATE DATABASE " + name + " TEMPLATE template0");
    return new TestDatabase(this, name);
  }

  void drop(String database) {
    administer("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }

  String url(String database) {
    return urlPrefix + database;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "retort-testkit");
    return DriverManager.getConnection(url(database), properties);
  }

  private void administer(String sql) {
    try (Connection connection = connect(MAINTENANCE);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the test server refuses: " + sql, e);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
