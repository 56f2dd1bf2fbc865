package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' services, compiled and found as they would be. */
@UsesPostgres
class HooksTest {
  @TempDir private Path folder;

  private Cli project(TestDatabase database) throws IOException {
    Cli cli =
        Cli.project(folder, database)
            .entity("P", "@Entity public class P { @Id long id; }")
            .entity(
                "T",
                "@Entity public class T { @Id long id; @Column(columnDefinition = \"citext\") String word; @ManyToOne P p; String fresh; }");
    cli.write("retort.toml", cli.read("retort.toml") + "[hooks]\nclasspath = [\"hooks\"]\n");
    Files.createDirectories(folder.resolve("hooks"));
    database.execute(
        "create table p (id bigint primary key);"
            + " create table t (id bigint primary key, word text, p_id bigint constraint fk references p, stale varchar(255))");
    return cli;
  }

  private void service(String type, String name, String body) throws IOException {
    Path source = folder.resolve(name + ".java");
    Files.writeString(
        source,
        """
        import dev.retort.differ.*;
        import dev.retort.operations.*;
        import dev.retort.schema.*;
        import java.util.*;

        public class %s implements %s {
        %s
        }
        """
            .formatted(name, type, body));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("hooks").toString(),
                source.toString());
    assertThat(exit).isZero();
    register(type, name);
  }

  private void register(String type, String name) throws IOException {
    Path services = folder.resolve("hooks/META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve("dev.retort.differ." + type), name + "\n");
  }

  @Test
  void a110A275A276ServicesCompareAnswerAndRewrite(TestDatabase database) throws IOException {
    Cli cli = project(database);
    assertThat(cli.run("revision", "--autogenerate", "-m", "x").exitCode()).isEqualTo(4);
    service(
        "ComparisonHook",
        "CitextIsText",
        """
          @Override
          public Opinion compareType(ColumnPair pair) {
            return pair.wanted().type().equals("citext") ? Opinion.SAME : Opinion.NONE;
          }
        """);
    service(
        "Questioner",
        "FreshWasStale",
        """
          @Override
          public Answer decide(RenameCandidate candidate) {
            return candidate.from().equals("stale") ? Answer.RENAMED : Answer.OPEN;
          }
        """);
    service(
        "PlanRewriter",
        "Greeting",
        """
          @Override
          public List<PlannedOperation> rewrite(List<PlannedOperation> plan, Context context) {
            List<PlannedOperation> more = new ArrayList<>(plan);
            more.add(PlannedOperation.of(new ExecuteSql("SELECT 'hello'")));
            return more;
          }
        """);

    Result diff = cli.run("diff", "--explain");
    assertThat(diff.exitCode()).as(diff.toString()).isZero();
    assertThat(diff.out().lines().filter(line -> !line.startsWith(" ")).limit(2))
        .anySatisfy(line -> assertThat(line).startsWith("rename column t.stale to fresh"));
    assertThat(diff.out())
        .contains("SELECT 'hello'", "decided by Greeting")
        .doesNotContain("change type");
    assertThat(diff.err()).contains("RT294", "CitextIsText decides", "RT295", "Greeting changes");

    assertThat(cli.run("revision", "--autogenerate", "-m", "x").exitCode()).isZero();
    assertThat(cli.newestRevision())
        .contains("op.renameColumn(\"t\", \"stale\", \"fresh\")", "SELECT 'hello'");
  }

  @Test
  void serviceThatIsMissingOrFailsStopsTheWork(TestDatabase database) throws IOException {
    Cli cli = project(database);
    register("PlanRewriter", "Gone");
    Result gone = cli.run("diff");
    assertThat(gone.exitCode()).isEqualTo(2);
    assertThat(gone.err()).contains("RT293", "Gone");

    service(
        "PlanRewriter",
        "Failing",
        "  @Override public List<PlannedOperation> rewrite(List<PlannedOperation> p, Context c) { throw new IllegalStateException(\"oh\"); }");
    Result failing = cli.run("check");
    assertThat(failing.exitCode()).isEqualTo(2);
    assertThat(failing.err()).contains("RT292", "class   Failing", "oh");

    cli.write("retort.toml", cli.read("retort.toml").replace("[\"hooks\"]", "[\"nowhere.jar\"]"));
    assertThat(cli.run("diff").err()).contains("RT459", "hooks.classpath");
  }

  @Test
  void a263FilterByKindHidesPartsOnBothSides(TestDatabase database) {
    Cli cli =
        Cli.project(folder, database)
            .entity(
                "T",
                "@Entity @Table(indexes = @Index(name = \"ix_model\", columnList = \"a\"), check = @CheckConstraint(name = \"model_check\", constraint = \"a > 0\")) public class T { @Id long id; Integer a; }");
    database.execute(
        "create table t (id bigint primary key, a integer constraint database_check check (a < 9));"
            + " create index ix_database on t (a); create sequence ix_kept");
    cli.write(
        "retort.toml",
        cli.read("retort.toml") + "exclude = [\"index:ix_*\", \"check:public.t.*\"]\n");
    Result check = cli.run("check");
    assertThat(check.exitCode()).as(check.toString()).isZero();
    cli.write("retort.toml", cli.read("retort.toml").replace("check:public", "czech:public"));
    Result refused = cli.run("check");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("czech:public.t.*", "foreign-key");
  }
}
