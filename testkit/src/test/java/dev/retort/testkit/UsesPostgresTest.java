package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@UsesPostgres
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsesPostgresTest {
  @BeforeEach
  void prepare(TestDatabase database) {
    database.execute("CREATE TABLE prepared (id int)");
  }

  @Test
  @Order(1)
  void beforeEachAndTestShareTheDatabase(TestDatabase database) {
    database.execute("INSERT INTO prepared VALUES (1), (NULL); CREATE TABLE left_behind ()");
    assertThat(database.column("SELECT id FROM prepared ORDER BY id")).containsExactly("1", null);
  }

  @Test
  @Order(2)
  void nothingIsLeftOfTheTestBefore(TestDatabase database) {
    assertThat(database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        .isEqualTo(List.of(List.of("prepared")));
  }

  @Test
  void runsTheVersionAskedFor(TestDatabase database) {
    assertThat(database.serverVersion() / 10_000).isEqualTo(Integer.getInteger("pg", 18));
  }

  @Test
  void isUtf8InTheCLocale(TestDatabase database) {
    assertThat(
            database.rows(
                "SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database"
                    + " WHERE datname = current_database()"))
        .isEqualTo(List.of(List.of("UTF8", "C", "C")));
  }

  @Test
  void secondParameterIsAnotherDatabase(TestDatabase first, TestDatabase second) {
    second.execute("CREATE TABLE only_here ()");
    assertThat(first.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        .containsExactly("prepared");
    assertThat(second.name()).isNotEqualTo(first.name());
  }

  @Test
  void askingForDockerWorksWithAndWithoutAnEngine() {
    try (TestServer server = TestServer.start(Integer.getInteger("pg", 18), true);
        TestDatabase database = server.createDatabase()) {
      assertThat(database.value("SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void openConnectionsDoNotKeepADatabaseAlive() throws SQLException {
    try (TestServer server = TestServer.start()) {
      TestDatabase database = server.createDatabase();
      try (Connection connection = database.connect()) {
        database.close();
        assertThat(connection.isValid(1)).isFalse();
      }
      assertThatThrownBy(database::connect).hasMessageContaining("cannot connect");
    }
  }
}
