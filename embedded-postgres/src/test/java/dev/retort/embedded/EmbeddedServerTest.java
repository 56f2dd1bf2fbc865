package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {
  private static final int MAJOR = Integer.getInteger("pg", 18);

  @Test
  void answersQueries() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.throwAway(MAJOR));
        Connection connection = connect(server);
        ResultSet result = connection.createStatement().executeQuery("SHOW server_version_num")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getInt(1) / 10_000).isEqualTo(MAJOR).isEqualTo(server.majorVersion());
    }
  }

  @Test
  void wantsThePassword() {
    try (EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.throwAway(MAJOR))) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void isGoneAfterClose() {
    EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.throwAway(MAJOR));
    server.close();
    server.close();
    assertThatThrownBy(() -> connect(server)).isInstanceOf(SQLException.class);
  }

  @Test
  void serverOfAKilledJvmIsClearedAwayByTheNext() throws Exception {
    Process keeper = Keeper.start();
    int port = Integer.parseInt(Keeper.firstLine(keeper));
    keeper.destroyForcibly().waitFor();

    EmbeddedServer.start(EmbeddedOptions.throwAway(MAJOR)).close();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void endOfTheJvmEndsTheServer() throws Exception {
    Process keeper = Keeper.start();
    int port = Integer.parseInt(Keeper.firstLine(keeper));
    keeper.destroy();
    keeper.waitFor();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void unknownVersionIsRT550() {
    assertThatThrownBy(() -> EmbeddedServer.start(EmbeddedOptions.throwAway(13)))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT550"));
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("postgres"), server.user(), server.password());
  }
}
