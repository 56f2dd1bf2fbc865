package dev.retort.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;
import dev.retort.runner.ConnectionFactory;
import dev.retort.runner.HistoryEntry;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.Retort;
import dev.retort.runner.RevisionDirectory;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.RevisionIndex;
import dev.retort.runner.RunResult;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.runner.tenants.TenantListener;
import dev.retort.schema.Origin;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UsesPostgres
class EmbeddingTest {
  @TempDir Path temp;

  @Test
  void replicasOfAnApplicationThatStartTogetherRunEachRevisionOnce(TestDatabase database)
      throws Exception {
    Application application = new Application(temp);
    assertThat(application.compile()).isEmpty();
    List<Process> replicas = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      replicas.add(application.start(database));
    }
    List<String> said = new ArrayList<>();
    for (Process replica : replicas) {
      said.add(new String(replica.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
      assertThat(replica.waitFor()).as(said.toString()).isZero();
    }
    assertThat(said)
        .containsOnlyOnce("ran 3, at [cccc3333]")
        .containsOnly("ran 3, at [cccc3333]", "ran 0, at [cccc3333]");
    assertThat(database.column("SELECT revision FROM ran ORDER BY at"))
        .containsExactly("aaaa1111", "bbbb2222", "cccc3333");
  }

  @Test
  void listAndSourcesHaveTheSameChecksumsSoEitherGoesOnBehindTheOther(TestDatabase database)
      throws Exception {
    Application application = new Application(temp);
    application.compile();
    try (URLClassLoader loader = loader(application)) {
      Retort retort = Application.retort(database, loader);
      retort.upgrade("bbbb2222");
      assertThat(retort.isAtHead()).isFalse();
      assertThat(retort.runner().log())
          .extracting(HistoryEntry::source)
          .allMatch(source -> source.startsWith("package app.db;"));
      MigrationRunner fromFolder =
          Retort.configure((ConnectionFactory) database::connect)
              .folder(application.sources().resolve("app/db"), temp.resolve("compiled"))
              .runner();
      assertThat(fromFolder.edited()).isEmpty();
      assertThat(fromFolder.upgrade("head").applied()).hasSize(1);
      assertThat(retort.isAtHead()).isTrue();
      assertThat(retort.upgrade("head").alreadyThere()).isTrue();
      assertThat(retort.downgrade("aaaa1111").rows()).containsExactly("aaaa1111");
    }
  }

  @Test
  void editedRevisionIsRefusedWithItsLinesAlthoughThereAreNoSources(TestDatabase database)
      throws Exception {
    Application application = new Application(temp);
    application.compile();
    try (URLClassLoader loader = loader(application)) {
      Application.retort(database, loader).upgrade("head");
    }
    application.revision("bbbb2222", "\"aaaa1111\"", "op.execute(\"SELECT 2\");");
    // As an editor does: one file alone. The others stay on the list.
    assertThat(application.compile("Rbbbb2222.java")).isEmpty();
    try (URLClassLoader loader = loader(application)) {
      assertThatThrownBy(() -> Application.retort(database, loader).upgrade("head"))
          .isInstanceOfSatisfying(
              RetortException.class,
              e -> {
                assertThat(e.code()).isEqualTo("RT422");
                assertThat(e.render())
                    .contains("Rbbbb2222.java", "- op.execute(\"SELECT pg_sleep(0.2)\");")
                    .contains("+ op.execute(\"SELECT 2\");");
              });
    }
  }

  @Test
  void listIsTheSameOnEveryMachineAndANativeImageKnowsTheClasses() throws Exception {
    Application one = new Application(temp.resolve("one"));
    Application other = new Application(temp.resolve("other"));
    one.compile();
    other.compile();
    String list = "META-INF/retort/revisions";
    assertThat(Files.readString(one.classes().resolve(list)))
        .isEqualTo(Files.readString(other.classes().resolve(list)))
        .contains("revision bbbb2222\nclass app.db.Rbbbb2222\nfile Rbbbb2222.java\nline 8\n")
        .contains("message does bbbb2222\n", "\ndown aaaa1111\n");
    Path image = one.classes().resolve("META-INF/native-image/dev.retort.revisions/app.db");
    assertThat(Files.readString(image.resolve("reflect-config.json")))
        .contains("{\"name\": \"app.db.Raaaa1111\", \"methods\": [{\"name\": \"<init>\"");
    assertThat(Files.readString(image.resolve("resource-config.json")))
        .contains(list)
        .contains("\\\\Qapp/db/\\\\E.*[.]sql");
  }

  /** One that nobody compiled with the processor. */
  @Revision(id = "first")
  public static final class First implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("CREATE TABLE first ()");
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("DROP TABLE first");
    }
  }

  /** The same, edited. */
  @Revision(id = "first")
  public static final class Edited implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("CREATE TABLE first (id int)");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  void revisionsThatArePassedNeedNoListAndEditsAreSeen(TestDatabase database) {
    ConnectionFactory connections = database::connect;
    Retort retort = Retort.configure(connections).revisions(List.of(new First()));
    RunResult result = retort.upgrade("head");
    assertThat(result.rows()).containsExactly("first");
    assertThat(retort.upgrade("head").alreadyThere()).isTrue();
    Retort edited = Retort.configure(connections).revisions(List.of(new Edited()));
    assertThatThrownBy(() -> edited.upgrade("head"))
        .hasMessage("revision first was edited after it had been applied.");
    // Another version may write the same operations in another way.
    Retort newer = edited.with(config -> config.withToolVersion("99"));
    assertThat(newer.revisions(List.of(new Edited())).upgrade("head").alreadyThere()).isTrue();
    retort.downgrade("base");
    assertThat(retort.current()).isEmpty();
  }

  @Test
  void sqlFileIsReadFromTheClassPathAndHasItsPartInTheChecksum(TestDatabase database)
      throws Exception {
    Application application = new Application(temp);
    application.revision("dddd4444", "\"cccc3333\"", "op.sqlFile(\"more.sql\");");
    application.source("app/db/more.sql", "CREATE TABLE more ();");
    application.compile();
    Path copied = application.classes().resolve("app/db/more.sql");
    Files.copy(application.sources().resolve("app/db/more.sql"), copied);
    try (URLClassLoader loader = loader(application)) {
      Application.retort(database, loader).upgrade("head");
      assertThat(database.column("SELECT to_regclass('more')")).containsExactly("more");
    }
    MigrationRunner fromFolder =
        Retort.configure((ConnectionFactory) database::connect)
            .folder(application.sources().resolve("app/db"), temp.resolve("compiled"))
            .runner();
    assertThat(fromFolder.edited()).isEmpty();
    application.source("app/db/more.sql", "CREATE TABLE other ();");
    application.compile();
    try (URLClassLoader loader = loader(application)) {
      assertThatThrownBy(() -> Application.retort(database, loader).upgrade("head"))
          .hasMessageContaining("revision dddd4444 was edited");
    }
  }

  @Test
  void tenantsAreUpgradedByAnApplicationToo(TestDatabase database) {
    database.execute("CREATE SCHEMA one; CREATE SCHEMA two");
    ConnectionFactory connections = database::connect;
    Retort.configure(connections)
        .revisions(List.of(new First()))
        .tenants("SELECT nspname FROM pg_namespace WHERE nspname IN ('one', 'two')", 2)
        .each(TenantListener.SILENT, runner -> runner.upgrade("head"))
        .requireAllDone();
    assertThat(
            database.column(
                "SELECT schemaname FROM pg_tables WHERE tablename = 'first' ORDER BY 1"))
        .containsExactly("one", "two");
  }

  @Test
  void missingAndBrokenListsAreExplained(TestDatabase database) throws Exception {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> Application.retort(database, empty).upgrade("head"))
          .isInstanceOfSatisfying(
              RetortException.class, e -> assertThat(e.code()).isEqualTo("RT526"));
    }
    Application application = new Application(temp);
    application.compile();
    Path list = application.classes().resolve("META-INF/retort/revisions");
    String good = Files.readString(list);
    for (String bad :
        List.of("", "retort revisions 2\n", good.replace("line 8", "line x"), good + "junk\n")) {
      Files.writeString(list, bad);
      try (URLClassLoader loader = loader(application)) {
        assertThatThrownBy(() -> Application.retort(database, loader).current())
            .isInstanceOfSatisfying(
                RetortException.class, e -> assertThat(e.code()).as(bad).isEqualTo("RT525"));
      }
    }
    Migration nameless =
        new Migration() {
          @Override
          public void upgrade(Operations op) {}

          @Override
          public void downgrade(Operations op) {}
        };
    assertThatThrownBy(
            () ->
                Retort.configure((ConnectionFactory) database::connect)
                    .revisions(List.of(nameless))
                    .current())
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT527"));
  }

  @Test
  void listSaysWhatTheParserOfTheSourcesSays() throws Exception {
    Application application = new Application(temp);
    application.compile();
    RevisionDirectory sources = RevisionDirectory.read(List.of(application.sources()));
    String list = Files.readString(application.classes().resolve(RevisionIndex.PATH));
    assertThat(RevisionIndex.read(list, "test"))
        .extracting(EmbeddingTest::text)
        .containsExactlyElementsOf(sources.files().stream().map(EmbeddingTest::text).toList());
  }

  /** Without the folder, which a list does not name. */
  private static String text(RevisionFile file) {
    int line = file.node().origin().line();
    String name = file.path().getFileName().toString();
    RevisionNode node = file.node().withOrigin(Origin.of(name, line));
    return node + file.className() + file.checksum() + file.source();
  }

  private static URLClassLoader loader(Application application) throws Exception {
    return new URLClassLoader(
        new URL[] {application.classes().toUri().toURL()}, Retort.class.getClassLoader());
  }
}
