package dev.retort.engine.database;

import dev.retort.embedded.EmbeddedOptions;
import dev.retort.embedded.EmbeddedServer;
import dev.retort.engine.Notices;
import dev.retort.engine.config.DatabaseConfig;
import dev.retort.engine.config.RetortConfig;
import dev.retort.schema.Identifiers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to one database; starts the embedded server when the first is wanted and stops
 * it at the end.
 */
public final class Connector implements AutoCloseable {
  private static final Pattern EMBEDDED =
      Pattern.compile("embedded:(\\d+)(?:/([a-z_][a-z0-9_]{0,62}))?");

  /** The database that every PostgreSQL cluster is made with. */
  private static final String EMBEDDED_DATABASE = "postgres";

  private final String url;
  private final @Nullable String user;
  private final @Nullable String password;
  private final @Nullable EmbeddedServer server;

  private Connector(
      String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable EmbeddedServer server) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.server = server;
  }

  /** The configured database. */
  public static Connector open(RetortConfig config, Notices notices) {
    DatabaseConfig database = config.database();
    Matcher embedded = EMBEDDED.matcher(database.url());
    if (embedded.matches()) {
      int major = embeddedVersion(embedded.group(1), database.url());
      EmbeddedServer server =
          EmbeddedServer.start(
              EmbeddedOptions.persistent(major, config.workFolder()).withNotice(notices::progress));
      String name = embedded.group(2);
      return name == null ? ofServer(server) : ofServer(server).create(name, server);
    }
    return ofUrl(database.url(), database.user(), database.password());
  }

  /** Another database, by its JDBC URL. */
  public static Connector ofUrl(String url, @Nullable String user, @Nullable String password) {
    if (!url.startsWith("jdbc:postgresql:") || !isUnderstood(url)) {
      throw ConnectionErrors.badUrl(url);
    }
    if (url.matches("[^?]*//[^/?]*@.*")) {
      throw ConnectionErrors.userInUrl(url);
    }
    return new Connector(url, user, password, null);
  }

  /**
   * An empty database on a server that is thrown away when this is closed.
   *
   * @param url the configured one: an embedded server is of the same version, any other means the
   *     newest
   */
  public static Connector scratch(String url, Notices notices) {
    Matcher embedded = EMBEDDED.matcher(url);
    int major = embedded.matches() ? embeddedVersion(embedded.group(1), url) : 18;
    return ofServer(
        EmbeddedServer.start(EmbeddedOptions.throwAway(major).withNotice(notices::progress)));
  }

  /**
   * One more empty database on the server of this one, which goes away with that.
   *
   * @throws IllegalStateException where this is no scratch server
   */
  public Connector sibling(String database) throws SQLException {
    if (server == null) {
      throw new IllegalStateException("only a throw-away server is anybody's to fill");
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + Identifiers.quote(database) + " TEMPLATE template0");
    }
    return new Connector(server.jdbcUrl(database), user, password, null);
  }

  /**
   * A new connection, in auto-commit mode.
   *
   * @throws dev.retort.finding.RetortException RT570 to RT574 when the server refuses or does not
   *     answer
   */
  public Connection connect() {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "retort");
    properties.setProperty("connectTimeout", "10");
    // A network that went silent is noticed in the end, whatever a statement may take.
    properties.setProperty("tcpKeepAlive", "true");
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    try {
      return DriverManager.getConnection(url, properties);
    } catch (SQLException e) {
      throw ConnectionErrors.refused(url, user, e);
    }
  }

  /** Whether the driver can take it apart. */
  private static boolean isUnderstood(String url) {
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }

  private static Connector ofServer(EmbeddedServer server) {
    return new Connector(
        server.jdbcUrl(EMBEDDED_DATABASE), server.user(), server.password(), server);
  }

  /** One of several databases of an embedded server, which is made where it is not there. */
  private Connector create(String name, EmbeddedServer owner) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT FROM pg_catalog.pg_database WHERE datname = '" + name + "'")) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + Identifiers.quote(name));
      }
      return new Connector(owner.jdbcUrl(name), owner.user(), owner.password(), owner);
    } catch (SQLException e) {
      owner.close();
      throw ConnectionErrors.refused(owner.jdbcUrl(name), owner.user(), e);
    }
  }

  private static int embeddedVersion(String digits, String url) {
    int major = digits.length() > 4 ? 0 : Integer.parseInt(digits);
    if (major < 14 || major > 18) {
      throw ConnectionErrors.badUrl(url);
    }
    return major;
  }
}
