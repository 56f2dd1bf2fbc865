package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer is told of a change: what matters, once, and no more. */
@UsesPostgres
class ReviewTest {
  @TempDir private Path folder;
  private Cli cli;
  private TestDatabase database;

  @BeforeEach
  void project(TestDatabase given) {
    database = given;
    cli = Cli.project(folder, given);
  }

  private void item(String members) {
    cli.entity(
        "Item",
        """
        @Entity
        public class Item {
          public enum Status { NEW, OLD }
          @Id Long id;
          %s
        }
        """
            .formatted(members));
  }

  private void applied() {
    exits(0, cli.run("revision", "--autogenerate", "-m", "next"));
    exits(0, cli.run("upgrade", "head"));
  }

  private static Result exits(int code, Result result) {
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
    return result;
  }

  @Test
  void checkThatGivesWayToAnEnumTypeIsNoLoss() {
    item("@Enumerated(EnumType.STRING) Status status; @Enumerated(EnumType.STRING) Status other;");
    applied();
    item(
        """
        @Enumerated(EnumType.STRING)
        @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)
        Status status;
        String other;
        """);

    Result check = exits(1, cli.run("check"));
    assertThat(check.out())
        .contains(
            "drop check item.ck_item_status\n", "RT234: no model declares check ck_item_other")
        .doesNotContain("no model declares check ck_item_status");
    applied();
    exits(0, cli.run("check"));
  }

  @Test
  void checksOfColumnsThatChangeTypeDifferForCertainAndNobodyCanCountTheirRows() {
    String check = "@org.hibernate.annotations.Check(constraints = \"";
    item(
        "@Column(length = 20) "
            + check
            + "length(code) > 2\") String code; "
            + check
            + "num > 2\") Integer num;");
    applied();
    item(
        check
            + "code > 2\") Integer code; @Column(length = 20) "
            + check
            + "length(num) > 2\") String num;");

    Result changed = exits(1, cli.run("check"));
    assertThat(changed.err()).doesNotContain("RT220");
    assertThat(changed.out())
        .contains(
            "RT322: the rows of public.item could not be counted: a column gets another type before")
        .doesNotContain("operator does not exist");
    applied();
    exits(0, cli.run("check"));
  }

  @Test
  void uniqueIndexThatNobodyDeclaresKeepsRowsOutAsAConstraintDoes() {
    item("String name; String city; @Column(unique = true) String code;");
    applied();
    database.execute("CREATE UNIQUE INDEX ux_name ON item (lower(name)) WHERE city IS NULL");
    database.execute("CREATE UNIQUE INDEX ux_code ON item (code, city)");
    database.execute("CREATE INDEX ix_city ON item (city)");

    assertThat(exits(1, cli.run("check")).out())
        .contains("warning RT234: no model declares unique index ux_name; it is dropped")
        .contains("info RT235: no model declares index ux_code; it is dropped")
        .contains("info RT235: no model declares index ix_city; it is dropped");
  }

  @Test
  void whatStaysAsItIsIsOneLineOfACheck() {
    cli.entity(
        "Part",
        """
        @Entity @IdClass(Part.Key.class)
        public class Part {
          public record Key(Long a, Long b) {}
          @Id Long a;
          @Id Long b;
        }
        """);
    database.execute(
        "CREATE TABLE part (a bigint NOT NULL, b bigint NOT NULL, CONSTRAINT part_pkey PRIMARY KEY (b, a))");

    Result brief = exits(0, cli.run("check"));
    assertThat(brief.err())
        .contains("1 note on what stays as it is (RT240): -v shows it.")
        .doesNotContain("the primary key is");
    assertThat(exits(0, cli.run("check", "-v")).err()).contains("the primary key is (b, a)");
    assertThat(exits(0, cli.run("check", "--format", "json")).out()).contains("the primary key is");
    assertThat(exits(0, cli.run("diff")).err()).contains("the primary key is (b, a)");
  }

  @Test
  void textBesideALengthThatNobodyStatedIsSaidAndCanBeLeft() {
    item(
        "String title; @Column(length = 80) String name; @ElementCollection List<String> tags; String code;");
    applied();
    database.execute("ALTER TABLE item ALTER title TYPE text, ALTER name TYPE text");
    database.execute("ALTER TABLE item_tags ALTER tags TYPE varchar(2000)");
    database.execute("ALTER TABLE item ALTER code TYPE varchar(20)");

    Result check = exits(1, cli.run("check"));
    assertThat(check.out())
        .containsOnlyOnce("item.title from text to varchar(255)")
        .contains(
            "item_tags.tags from varchar(2000)",
            "item.code from varchar(20)",
            "item.name from text to varchar(80)",
            "keep_lengths");
    assertThat(check.out().split("RT323", -1)).hasSize(3);

    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[migrations]", "[migrations]\nkeep_lengths = true"));
    assertThat(exits(1, cli.run("check")).out())
        .contains("item.name from text to varchar(80)")
        .doesNotContain("item.title", "item.code", "item_tags", "RT323");
    applied();
    exits(0, cli.run("check"));
  }

  @Test
  void longRevisionIsToldInShort() {
    for (int i = 10; i < 60; i++) {
      cli.entity("T" + i, "@Entity public class T" + i + " { @Id Long id; String name; }");
    }
    Result first = exits(0, cli.run("revision", "--autogenerate", "-m", "first"));
    assertThat(first.out().lines())
        .hasSize(42)
        .contains(
            "create table t10   (T10.java:6)",
            "… and 10 more: 10 create table; -v shows them",
            "wrote migrations/R20261121_1015_000000abc001_first.java");
    exits(0, cli.run("upgrade", "head"));
    item("@Column(nullable = false) Integer count;");
    for (int i = 10; i < 60; i++) {
      cli.entity("T" + i, "@Entity public class T" + i + " { @Id Long id; String name, other; }");
    }
    cli.entity(
        "T59",
        "@Entity public class T59 { @Id Long id; @Column(nullable = false) String name, other; }");
    Result next = exits(0, cli.run("revision", "--autogenerate", "-m", "next"));
    assertThat(next.out())
        .contains("warning RT301", "warning RT303", "more: 10 add column; -v shows them")
        .doesNotContain("op.");
    assertThat(next.err()).doesNotContain("RT301");
    assertThat(cli.newestRevision()).contains("RT301", "RT303");
    assertThat(
            cli.run("revision", "--autogenerate", "-m", "next", "--dry-run", "--allow-drops").err())
        .contains("RT483");
  }

  @Test
  void writtenOutAlternativeLetsANewSequenceBeginBehindTheRows() throws Exception {
    item("");
    applied();
    database.execute("INSERT INTO item SELECT generate_series(1, 120)");
    cli.entity("Item", "@Entity public class Item { @Id @GeneratedValue Long id; }");
    exits(0, cli.run("revision", "--autogenerate", "-m", "numbered"));
    String written = cli.newestRevision();
    assertThat(written).contains("RT250 warning");
    Path file = cli.revisions().get(1);
    // What the file says instead, instead.
    Files.writeString(
        file,
        written.replaceFirst(
            "(?s)// Instead:.    // (op.createSequence[^;]*;).    // (op.execute[^;]*;).    op.createSequence[^;]*;",
            "$1 $2"));
    assertThat(Files.readString(file)).isNotEqualTo(written);
    exits(0, cli.run("upgrade", "head"));
    // The pooled optimizer hands out the 50 identifiers up to what the sequence returns.
    assertThat(database.value("SELECT nextval('item_seq')")).isEqualTo("170");
    exits(0, cli.run("check"));
    exits(0, cli.run("downgrade", "-1"));
    database.execute("DELETE FROM item");
    exits(0, cli.run("upgrade", "head"));
    assertThat(database.value("SELECT nextval('item_seq')")).isEqualTo("1");
  }

  @Test
  void foldersMayBeSymbolicLinks(@TempDir Path elsewhere) throws Exception {
    item("String name;");
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[migrations]", "objects = [\"objects\"]\n[migrations]"));
    Path migrations = Files.createDirectory(elsewhere.resolve("m"));
    Path objects = Files.createDirectories(elsewhere.resolve("o/views"));
    Files.writeString(objects.resolve("v.sql"), "CREATE VIEW names AS SELECT name FROM item;\n");
    Files.createSymbolicLink(folder.resolve("migrations"), migrations);
    Path own = Files.createDirectory(folder.resolve("objects"));
    Files.createSymbolicLink(own.resolve("linked"), objects);

    applied();
    assertThat(database.value("SELECT count(*) FROM names")).isEqualTo("0");
    try (Stream<Path> written = Files.list(migrations)) {
      assertThat(written).hasSize(1);
    }
    assertThat(cli.run("history").out().lines()).hasSize(1);
    exits(0, cli.run("check"));
    exits(0, cli.run("downgrade", "base"));
    assertThat(database.value("SELECT to_regclass('names') IS NULL")).isEqualTo("t");
  }
}
