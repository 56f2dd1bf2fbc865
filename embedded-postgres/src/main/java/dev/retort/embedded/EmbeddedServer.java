package dev.retort.embedded;

import java.nio.file.Path;

/**
 * A PostgreSQL server on the loopback, running until it is closed or this JVM ends.
 *
 * <p>Nothing but a Maven repository is needed: the binaries come from an artifact and are unpacked
 * once a user. It works as root too. For development and tests only.
 */
public final class EmbeddedServer implements AutoCloseable {
  private final int major;
  private final int port;
  private final String password;
  private final ServerStop stop;

  EmbeddedServer(int major, int port, String password, ServerStop stop) {
    this.major = major;
    this.port = port;
    this.password = password;
    this.stop = stop;
  }

  /** Starts a server; RT550 to RT569. */
  public static EmbeddedServer start(EmbeddedOptions options) {
    Release release = Release.of(options.major());
    Platform platform = Platform.current();
    Path home =
        new BinariesCache(UserCache.folder())
            .home(
                new BinariesArtifact(release, platform),
                BinariesSource.standard(),
                options.notice());
    return options
        .data()
        .map(data -> new PersistentStart(options, data, home, platform).start())
        .orElseGet(() -> new ThrowAwayStart(options.major(), home, platform).start());
  }

  /** The JDBC URL of one of its databases; {@code postgres} always exists. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The superuser. */
  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  public int majorVersion() {
    return major;
  }

  /** Stops the server. Once is enough; again does nothing. */
  @Override
  public void close() {
    stop.now();
  }
}
