package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.operations.SqlStatements;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that are no Java of Retort's: its own SQL, and what other tools run. */
@UsesPostgres
class SqlTemplatesTest {
  private static final String NOTE =
      """
      @Entity
      @Table(indexes = @Index(name = "ix_note_text", columnList = "text"))
      public class Note {
        @Id Long id;
        @Column(length = 80, nullable = false) String text;
        @ManyToOne Note parent;
      }
      """;

  @TempDir private Path folder;
  private TestDatabase database;
  private Cli cli;

  @BeforeEach
  void project(TestDatabase database) {
    this.database = database;
    cli = Cli.project(folder, database).entity("Note", NOTE);
  }

  private Result done(String... args) {
    Result result = cli.run(args);
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result;
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private void isThere() {
    done("check");
  }

  private void isGone() {
    assertThat(database.column("SELECT to_regclass('note')")).containsOnlyNulls();
  }

  @Test
  void sqlRevisionRunsBothWays() throws Exception {
    cli.write(
        "retort.toml",
        cli.read("retort.toml").replace("[database]", "template = \"sql\"\n[database]"));
    done("revision", "--autogenerate", "-m", "Notes\nand more", "--rev-id", "aaaa0001");
    assertThat(files()).containsExactly("R20261121_1015_aaaa0001_notes_and_more.sql");
    String text = cli.read("migrations/" + files().get(0));
    assertThat(text)
        .startsWith(
            "-- retort:revision id=aaaa0001 created=2026-11-21T10:15:00Z\n-- Notes\n-- and more\n")
        .contains("CREATE TABLE public.note", "-- retort:downgrade\n", "DROP TABLE public.note");
    done("upgrade", "head");
    isThere();
    done("downgrade", "base");
    isGone();
    assertThat(cli.run("history").out()).contains("<base> -> aaaa0001 (head), Notes");
    assertThat(cli.run("verify").out())
        .contains("aaaa0001  upgrade ok, downgrade ok, upgrade again ok");
    done("upgrade", "head");
    cli.write("migrations/" + files().get(0), text.replace("varchar(80)", "varchar(90)"));
    assertThat(cli.run("upgrade", "head").err()).contains("RT422", "varchar(90)");
  }

  @Test
  void sqlAndJavaRevisionsFollowOneAnother() {
    done("revision", "--autogenerate", "-m", "java", "--rev-id", "aaaa0001");
    cli.write(
        "migrations/R2.sql",
        """
        -- retort:revision id=aaaa0002 down=aaaa0001 labels=more
        -- by hand; with a semicolon
        -- it cannot be in a transaction:
        CREATE INDEX CONCURRENTLY ix_more ON note (parent_id);
        -- retort:alone
        DO $$ BEGIN UPDATE note SET text = ''; COMMIT; END $$;
        -- retort:downgrade
        DROP INDEX CONCURRENTLY ix_more;
        """);
    cli.write(
        "migrations/R3.sql",
        "-- retort:revision id=aaaa0003 down=aaaa0002\nSELECT 1;\n-- retort:downgrade\n-- retort:irreversible no way\n");
    done("upgrade", "more@head");
    assertThat(database.column("SELECT to_regclass('ix_more')::text")).containsExactly("ix_more");
    assertThat(done("upgrade", "aaaa0001:aaaa0002", "--sql").out())
        .contains("COMMIT;\n\nCREATE INDEX CONCURRENTLY", "COMMIT;\n\nDO $$");
    assertThat(cli.run("downgrade", "-1").err()).contains("RT549", "no way");
    cli.write("migrations/R4.sql", "-- retort:revision id=aaaa0004 dwn=aaaa0003\n");
    assertThat(cli.run("history").err()).contains("RT423", "dwn=aaaa0003");
    cli.write("migrations/R4.sql", "-- retort:revision down=aaaa0003\n");
    assertThat(cli.run("history").err()).contains("RT423", "id=");
  }

  @Test
  void flywaySqlLeadsThereAndBack() throws Exception {
    done("revision", "--autogenerate", "-m", "add notes", "--template", "flyway-sql");
    assertThat(files())
        .containsExactly("U20261121101500__add_notes.sql", "V20261121101500__add_notes.sql");
    run(SqlStatements.split(cli.read("migrations/V20261121101500__add_notes.sql")));
    isThere();
    run(SqlStatements.split(cli.read("migrations/U20261121101500__add_notes.sql")));
    isGone();
    Result replay =
        cli.run(
            "revision",
            "--autogenerate",
            "-m",
            "x",
            "--against",
            "migrations",
            "--template",
            "flyway-sql");
    assertThat(replay.exitCode()).isEqualTo(2);
    assertThat(replay.err()).contains("RT490");
  }

  private void run(List<String> statements) {
    assertThat(statements).isNotEmpty();
    statements.forEach(database::execute);
  }

  @Test
  void flywayJavaCompilesAgainstFlywaysInterfaceAndLeadsThere() throws Exception {
    done("revision", "--autogenerate", "-m", "add notes", "--template", "flyway-java");
    assertThat(files()).containsExactly("V20261121101500__add_notes.java");
    cli.write(
        "flyway/org/flywaydb/core/api/migration/Context.java",
        "package org.flywaydb.core.api.migration; public interface Context { java.sql.Connection getConnection(); }");
    cli.write(
        "flyway/org/flywaydb/core/api/migration/BaseJavaMigration.java",
        "package org.flywaydb.core.api.migration; public abstract class BaseJavaMigration {"
            + " public abstract void migrate(Context context) throws Exception; public boolean canExecuteInTransaction() { return true; } }");
    Path out = Files.createDirectories(folder.resolve("out"));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-sourcepath",
                folder.resolve("flyway").toString(),
                "-d",
                out.toString(),
                folder.resolve("migrations").resolve(files().get(0)).toString());
    assertThat(exit).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()});
        Connection connection = database.connect()) {
      Class<?> context = loader.loadClass("org.flywaydb.core.api.migration.Context");
      Object given =
          java.lang.reflect.Proxy.newProxyInstance(
              loader, new Class<?>[] {context}, (proxy, method, args) -> connection);
      Class<?> type = loader.loadClass("db.migrations.V20261121101500__add_notes");
      type.getMethod("migrate", context).invoke(type.getConstructor().newInstance(), given);
    }
    isThere();
  }

  @Test
  void liquibaseChangesetsLeadThereAndBack() throws Exception {
    done(
        "revision",
        "--autogenerate",
        "-m",
        "add notes",
        "--template",
        "liquibase-sql",
        "--rev-id",
        "aaaa0001");
    String text = cli.read("migrations/R20261121_1015_aaaa0001_add_notes.sql");
    assertThat(text).startsWith("--liquibase formatted sql\n-- add notes\n");
    List<String> there = new ArrayList<>();
    List<List<String>> back = new ArrayList<>();
    for (String changeset : text.split("\n--changeset ")) {
      if (changeset.startsWith("retort:aaaa0001-")) {
        there.addAll(SqlStatements.split(changeset.substring(changeset.indexOf('\n'))));
        StringBuilder rollback = new StringBuilder();
        changeset
            .lines()
            .filter(line -> line.startsWith("--rollback ") && !line.endsWith(" empty"))
            .forEach(line -> rollback.append(line.substring(11)).append('\n'));
        back.add(SqlStatements.split(rollback.toString()));
      }
    }
    run(there);
    isThere();
    Collections.reverse(back);
    back.forEach(statements -> statements.forEach(database::execute));
    isGone();
  }
}
