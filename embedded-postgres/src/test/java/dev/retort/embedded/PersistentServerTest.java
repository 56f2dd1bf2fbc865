package dev.retort.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistentServerTest {
  private static final int MAJOR = Integer.getInteger("pg", 18);

  @TempDir Path project;
  private final List<Process> keepers = new ArrayList<>();

  @AfterEach
  void endKeepers() throws Exception {
    for (Process keeper : keepers) {
      keeper.getOutputStream().close();
      keeper.waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void dataSurvivesTheEndOfTheServer() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(options())) {
      execute(server, "CREATE TABLE kept (id int)");
    }
    try (EmbeddedServer server = EmbeddedServer.start(options())) {
      execute(server, "INSERT INTO kept VALUES (1)");
    }
  }

  @Test
  void nextRunEndsTheServerOfAKilledOneAndFindsItsData() throws Exception {
    Process keeper = keeper(0);
    int port = Integer.parseInt(Keeper.firstLine(keeper));
    Path data = dotRetort().resolve("pg" + MAJOR);
    long orphan = PidFile.read(data).orElseThrow().pid();
    String password = Files.readString(data.resolve("retort.password"));
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE committed (id int)");
    }
    keeper.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(orphan)).as("the orphan").isPresent();

    List<String> notices = new ArrayList<>();
    try (EmbeddedServer server = EmbeddedServer.start(options().withNotice(notices::add))) {
      execute(server, "INSERT INTO committed VALUES (1)");
      // Not its process: a dead one whose new parent does not care stays in the process table.
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
          .isInstanceOf(ConnectException.class);
    }
    assertThat(notices)
        .containsExactly("stopping the PostgreSQL server that an earlier run left behind");
  }

  @Test
  void serverThatWasKilledTooIsRecovered() throws Exception {
    Process keeper = keeper(0);
    Keeper.firstLine(keeper);
    long server = PidFile.read(dotRetort().resolve("pg" + MAJOR)).orElseThrow().pid();
    keeper.destroyForcibly().waitFor();
    ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
    handle.destroyForcibly();
    handle.onExit().get(30, TimeUnit.SECONDS);

    try (EmbeddedServer again = EmbeddedServer.start(options())) {
      execute(again, "SELECT 1");
    }
  }

  @Test
  void processIdOfADeadServerMayBelongToAnotherProgram() throws Exception {
    EmbeddedServer.start(options()).close();
    Path data = dotRetort().resolve("pg" + MAJOR);
    Files.writeString(
        PidFile.in(data),
        ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n  0 0\nready   \n");

    try (EmbeddedServer again = EmbeddedServer.start(options())) {
      execute(again, "SELECT 1");
    }
  }

  @Test
  void secondCommandWaitsForTheFirst() throws Exception {
    Process keeper = keeper(0);
    Keeper.firstLine(keeper);
    List<String> notices = new ArrayList<>();
    Thread end =
        new Thread(
            () -> {
              try {
                Thread.sleep(500);
                keeper.getOutputStream().close();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    end.start();

    try (EmbeddedServer second = EmbeddedServer.start(options().withNotice(notices::add))) {
      execute(second, "SELECT 1");
    }
    assertThat(notices)
        .containsExactly(
            "waiting for another command to release the embedded database (process "
                + keeper.pid()
                + ")");
  }

  @Test
  void secondCommandGivesUpWithRT559() throws Exception {
    Process keeper = keeper(0);
    Keeper.firstLine(keeper);

    assertThatThrownBy(() -> EmbeddedServer.start(options().withPatience(Duration.ofMillis(300))))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo("RT559");
              assertThat(e.kind()).isEqualTo(ErrorKind.LOCK);
              assertThat(e.render()).contains("process " + keeper.pid());
            });
  }

  @Test
  void secondServerInTheSameJvmGivesUpWithRT559AndDoesNotLoseTheLock() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.start(options())) {
      assertThatThrownBy(() -> EmbeddedServer.start(options().withPatience(Duration.ZERO)))
          .isInstanceOfSatisfying(
              RetortException.class, e -> assertThat(e.code()).isEqualTo("RT559"));
      assertThat(Keeper.firstLine(keeper(0))).isEqualTo("RT559");
      execute(first, "SELECT 1");
    }
  }

  @Test
  void manyCommandsAtOnceTakeTurns() throws Exception {
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Process keeper = keeper(60);
      keeper.getOutputStream().close();
      all.add(keeper);
    }
    for (Process keeper : all) {
      assertThat(Keeper.firstLine(keeper)).matches("\\d+");
      assertThat(keeper.waitFor()).isZero();
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsRT557() throws IOException {
    Path data = Files.createDirectories(dotRetort().resolve("pg" + MAJOR));
    Files.writeString(data.resolve("PG_VERSION"), "9.6\n");

    fails("RT557", "found    PostgreSQL 9.6");
  }

  @Test
  void foreignFilesInTheDataFolderAreRT557AndStay() throws IOException {
    Path data = Files.createDirectories(dotRetort().resolve("pg" + MAJOR));
    Path letter = Files.writeString(data.resolve("letter.txt"), "dear");

    fails("RT557", "files of another kind");
    assertThat(letter).hasContent("dear");
  }

  @Test
  void fileInPlaceOfTheFolderIsRT558() throws IOException {
    Files.writeString(dotRetort(), "");

    fails("RT558", dotRetort().toString());
  }

  @Test
  void damagedDataIsRT556WithTheServersOwnWords() throws IOException {
    EmbeddedServer.start(options()).close();
    Files.writeString(dotRetort().resolve("pg" + MAJOR + "/postgresql.conf"), "nonsense = 1\n");

    fails("RT556", "nonsense");
  }

  @Test
  void halfMadeClusterOfAKilledRunIsReplaced() throws Exception {
    Path unfinished = dotRetort().resolve("pg" + MAJOR + ".unfinished");
    Files.createDirectories(unfinished.resolve("base"));

    EmbeddedServer.start(options()).close();
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void folderNameMayHoldAnything() throws Exception {
    Path odd = project.resolve("it's a \"$HOME\" `x`\\ ü");
    try (EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.persistent(MAJOR, odd))) {
      execute(server, "SELECT 1");
    }
  }

  private void fails(String code, String evidence) {
    assertThatThrownBy(() -> EmbeddedServer.start(options()))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.render()).contains(evidence);
            });
  }

  private Path dotRetort() {
    return project.resolve(".retort");
  }

  private EmbeddedOptions options() {
    return EmbeddedOptions.persistent(MAJOR, dotRetort());
  }

  private Process keeper(int patience) throws IOException {
    Process process = Keeper.start(dotRetort().toString(), Integer.toString(patience));
    keepers.add(process);
    return process;
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
