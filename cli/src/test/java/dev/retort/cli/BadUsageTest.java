package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips on the command line and in the configuration: exit code 2, and nothing was touched. */
class BadUsageTest {
  private static final String CONFIG =
      """
      [models]
      source = ["src"]
      [migrations]
      path = ["migrations"]
      [database]
      url = "jdbc:postgresql://127.0.0.1:1/none"
      [env.test.database]
      url = "jdbc:postgresql://127.0.0.1:1/test"
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void project() {
    cli =
        new Cli(folder)
            .write("retort.toml", CONFIG)
            .entity("Customer", "@Entity public class Customer { @Id Long id; }");
  }

  private Result refuses(String code, String... args) {
    Result refused = cli.run(args);
    assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(2);
    assertThat(refused.err()).startsWith(code + ": ").doesNotContain("\tat ");
    assertThat(refused.out()).isEmpty();
    assertThat(folder.resolve("migrations")).doesNotExist();
    return refused;
  }

  @Test
  void commandsThatAreNoneGetSuggestions() {
    assertThat(refuses("RT458", "upgrad", "head").err())
        .contains("there is no command named upgrad", "Did you mean", "upgrade");
    assertThat(refuses("RT458", "revision", "--autogenrate", "-m", "x").err())
        .contains("there is no option --autogenrate", "Did you mean --autogenerate?");
    assertThat(refuses("RT458").err()).contains("a command is missing", "Commands:", "Exit codes:");
  }

  @ParameterizedTest
  @CsvSource({
    "upgrade head --sqll, --sql",
    "upgrade head --dryrun, --dry-run",
    "diff --form models, --from or --format",
    "scan --formt json, --format",
    "--formt json scan, --format",
    "--formt=json scan, --format",
    "revision --mesage x, --message",
    "revision -m x --autogen, --autogenerate",
    "upgrade head --ulr jdbc:postgresql://h/d, --url",
  })
  void misspelledOptionsGetAProposal(String line, String meant) {
    assertThat(refuses("RT458", line.split(" ")).err())
        .contains("Did you mean " + meant + "?")
        .doesNotContain("'");
  }

  @ParameterizedTest
  @CsvSource({
    "migrate, Did you mean upgrade?",
    "status, Did you mean current?",
    "rollback 1, Did you mean downgrade?",
    "upgrade, For example: retort upgrade head",
    "revision, For example: retort revision -m",
  })
  void whoKnowsOtherToolsIsToldTheWord(String line, String told) {
    assertThat(refuses("RT458", line.split(" ")).err()).contains(told);
  }

  @Test
  void wordsThatAreLikeNoOptionGetNone() {
    assertThat(refuses("RT458", "check", "--sql").err()).doesNotContain("Did you mean");
    assertThat(refuses("RT458", "upgrade", "head", "--offline").err())
        .doesNotContain("Did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "upgrade, TARGET",
    "revision, --message",
    "show, REV",
    "merge, REV",
    "stamp, TARGET",
    "explain, CODE",
    "upgrade head extra, one argument too many: extra",
    "check --against nothing, migrations",
    "check --format yaml, json",
    "check -x, KEY=VALUE",
    "history --url, URL",
    "check --format sql, check prints no sql",
    "scan --format html, scan prints no html",
    "merge heads -m x --format json, merge prints no json",
    "revision -m x --strategy online, online",
    "revision -m x --strategy foo, foo",
  })
  void argumentsThatAreMissingOrWrongAreNamed(String line, String named) {
    assertThat(refuses("RT458", line.split(" ")).err()).contains(named, "--help");
  }

  @Test
  void folderThatIsNotThereIsSaid() {
    assertThat(refuses("RT450", "-C", "no/such", "check").err())
        .contains("the folder does not exist", folder.resolve("no/such").toString(), "retort init");
    assertThat(refuses("RT450", "--config", "other.toml", "check").err()).contains("other.toml");
  }

  @Test
  void environmentThatIsNotThereIsSaidWithThoseThatAre() {
    assertThat(refuses("RT456", "--env", "prod", "check").err()).contains("prod", "known   test");
  }

  static Stream<Arguments> configurationMistakes() {
    return Stream.of(
        arguments("RT451", "[models", "line 1"),
        arguments("RT452", "[model]\n", "Did you mean `models`"),
        arguments("RT452", "[models]\nsorce = [\"src\"]", "Did you mean `source`"),
        arguments("RT452", "[env.a.databse]\n", "Did you mean `database`"),
        arguments("RT453", "[models]\nnaming = \"sprung\"", "\"spring\""),
        arguments("RT453", "[database]\nlock_timeout = \"soon\"", "50ms"),
        arguments("RT453", "[database]\nschemas = []", "at least one"),
        arguments("RT453", "[database]\nurl = 5", "a string"),
        arguments("RT453", "models = 3", "a table"),
        arguments("RT453", "[migrations]\ntemplate = \"none\"", "templates"),
        arguments("RT454", "[database]\npassword = \"hunter2\"", "${DB_PASSWORD}"),
        arguments(
            "RT454",
            "[database]\nurl = \"jdbc:postgresql://h/d?user=a&password=hunter2\"",
            "database.url"),
        arguments(
            "RT454", "[database]\nurl = \"jdbc:postgresql://me:hunter2@h/d\"", "database.url"),
        arguments("RT454", "[env.a.database]\npassword = \"hunter2\"", "${DB_PASSWORD}"),
        arguments("RT455", "[models]\nnaming = \"${NOBODY_SET_THIS}\"", "NOBODY_SET_THIS"),
        arguments("RT457", "[migrations]\nstrategy = \"online\"", "direct"),
        arguments("RT453", "[models]\nprovider = \"hibernate-5\"", "hibernate-6"),
        arguments("RT459", "[models]\nsource = [\"none\"]", "models.source"));
  }

  @ParameterizedTest
  @MethodSource("configurationMistakes")
  void configurationMistakesAreExplained(String code, String text, String named) {
    cli.write("retort.toml", text);
    List<String> command =
        text.contains("[env.a.") ? List.of("--env", "a", "scan") : List.of("scan");
    String err = refuses(code, command.toArray(String[]::new)).err();
    assertThat(err).contains(named).doesNotContain("hunter2");
  }

  @Test
  void variablesOfTheDatabaseAreNeededWhereItIs() {
    cli.write(
        "retort.toml",
        CONFIG.replace(
            "url = \"jdbc:postgresql://127.0.0.1:1/none\"",
            "url = \"${SHOP_URL}\"\nuser = \"${SHOP_USER}\"\npassword = \"${SHOP_PASSWORD}\""));
    for (String command : new String[] {"scan", "history", "upgrade head --sql"}) {
      Result done = cli.run(command.split(" "));
      assertThat(done.exitCode()).as(done.toString()).isZero();
    }
    assertThat(refuses("RT455", "current").err()).contains("SHOP_URL");
    String url = "jdbc:postgresql://127.0.0.1:1/x";
    assertThat(refuses("RT455", "current", "--url", url).err()).contains("SHOP_USER");
    cli.variable("SHOP_PASSWORD", "secret");
    assertThat(cli.run("current", "--url", url, "--user", "me").err()).startsWith("RT573: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "head", "base", "+1", "a@b", "", "a:b"})
  void idsThatWouldBeAmbiguousAreRefused(String id) {
    refuses("RT418", "revision", "-m", "x", "--rev-id", id);
  }

  @Test
  void revisionOutsideOfTheMigrationsFoldersIsRefused() {
    assertThat(refuses("RT482", "revision", "-m", "x", "--version-path", "elsewhere").err())
        .contains("elsewhere", "migrations.path");
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void migrationsFolderThatCannotBeMadeIsSaid() {
    cli.write("retort.toml", CONFIG.replace("\"migrations\"", "\"retort.toml/below\""));
    assertThat(refuses("RT482", "revision", "-m", "x").err())
        .contains("retort.toml/below", "No file was left behind");
  }

  @Test
  void compiledModelsThatAreNotThereAreNoReasonToDropEverything() throws IOException {
    cli.write("retort.toml", CONFIG.replace("source = [\"src\"]", "hibernate = [\"classes\"]"));
    refuses("RT459", "check");
    Files.createDirectory(folder.resolve("classes"));
    assertThat(refuses("RT485", "check").err()).contains("RT188");
    assertThat(refuses("RT485", "revision", "--autogenerate", "-m", "x").err()).contains("RT188");
  }

  @Test
  void packagesThatMatchNothingAreNoReasonToDropEverything() {
    cli.write("retort.toml", CONFIG.replace("[migrations]", "packages = [\"ap\"]\n[migrations]"));
    assertThat(refuses("RT485", "check").err()).contains("RT100", "models.packages");
  }

  @Test
  void answersThatCannotBeUnderstoodAreRefused() {
    assertThat(refuses("RT468", "diff", "--rename", "name=title").err()).contains("table.old=new");
    assertThat(refuses("RT468", "diff", "--rename-table", "a").err()).contains("old=new");
    refuses("RT467", "diff", "--answers", "none.json");
    cli.write("answers.json", "{");
    refuses("RT467", "diff", "--answers", "answers.json");
    refuses("RT462", "diff", "--to", "model");
    refuses("RT467", "diff", "--from", "json:none.json");
    refuses("RT465", "explain", "RT999");
  }

  @Test
  void messageOfAnyKindMakesASourceThatCompiles() {
    for (String message :
        new String[] {"*/ class X {}", "quotes \" and \\u000a", "line\nbreak", "ünï ☃", "class"}) {
      assertThat(cli.run("revision", "-m", message).exitCode()).isZero();
    }
    Result script = cli.run("upgrade", "head", "--sql");
    assertThat(script.exitCode()).as(script.toString()).isZero();
    assertThat(cli.run("history").out().lines()).hasSize(5);
  }

  @Test
  void errorsGoToStderrAndAnswersToStdout() {
    Result error = cli.run("check", "--format", "json");
    assertThat(error.exitCode()).isEqualTo(3);
    assertThat(error.out()).isEmpty();
    assertThat(error.err()).startsWith("RT573: ").contains("127.0.0.1:1");
    Result scan = cli.run("scan", "-q", "--format", "json");
    assertThat(scan.out()).startsWith("{");
    assertThat(scan.err()).isEmpty();
  }

  @Test
  void stackTraceOnlyWhereItIsAskedFor() {
    assertThat(cli.run("current").err()).doesNotContain("\tat ");
    assertThat(cli.run("current", "--stacktrace").err()).contains("\tat ");
  }

  @Test
  void everyCommandHasHelpWithAnExampleAndItsExitCodes() {
    String commands = cli.run("--help").out();
    assertThat(commands).contains("Exit codes:", "  5  another runner");
    for (String command :
        new String[] {
          "branches",
          "check",
          "current",
          "diff",
          "downgrade",
          "ensure-version",
          "explain",
          "heads",
          "history",
          "init",
          "introspect",
          "merge",
          "revision",
          "scan",
          "show",
          "stamp",
          "upgrade"
        }) {
      assertThat(commands).contains("\n  " + command + " ");
      Result help = cli.run(command, "--help");
      assertThat(help.exitCode()).isZero();
      assertThat(help.out())
          .as(command)
          .startsWith("Usage: retort " + command)
          .containsPattern("Examples?:\\R\\R  retort " + command)
          .containsPattern("Exits with \\d")
          .doesNotContain("Exit codes:");
    }
  }

  @Test
  void initRefusesToOverwriteAndWritesWhatReadsBack() throws IOException {
    String before = cli.read("retort.toml");
    refuses("RT463", "init");
    assertThat(cli.read("retort.toml")).isEqualTo(before);

    assertThat(cli.run("init", "fresh").exitCode()).isZero();
    assertThat(cli.read("fresh/.retort/.gitignore")).isEqualTo("*\n");
    assertThat(cli.run("-C", "fresh", "history").exitCode()).isZero();
    Result noEntities = cli.run("-C", "fresh", "revision", "--autogenerate", "-m", "first");
    assertThat(noEntities.exitCode()).isEqualTo(2);
    assertThat(noEntities.err()).startsWith("RT485: ");
    Files.writeString(folder.resolve("file"), "");
    refuses("RT464", "init", "file");
  }

  @Test
  void foldersThatMayNotBeReadOrWrittenAreSaid() throws IOException {
    assumeTrue(!"root".equals(System.getProperty("user.name")), "root may do everything");
    Path closed = Files.createDirectories(folder.resolve("migrations"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    Result unwritable = cli.run("revision", "-m", "x");
    assertThat(unwritable.exitCode()).isEqualTo(2);
    assertThat(unwritable.err()).startsWith("RT482: ");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Result unreadable = cli.run("history");
    assertThat(unreadable.exitCode()).isEqualTo(2);
    assertThat(unreadable.err()).startsWith("RT423: ");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void sourceThatMayNotBeReadHidesNoOther() throws IOException {
    assumeTrue(!"root".equals(System.getProperty("user.name")), "root may do everything");
    cli.entity("Closed", "@Entity public class Closed { @Id Long id; }");
    Path file = folder.resolve("src/app/Closed.java");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Path below = Files.createDirectories(folder.resolve("src/closed"));
    Files.setPosixFilePermissions(below, PosixFilePermissions.fromString("---------"));
    Result scan = cli.run("scan");
    assertThat(scan.exitCode()).as(scan.toString()).isEqualTo(1);
    assertThat(scan.out()).contains("public.customer");
    assertThat(scan.err()).contains("RT105 " + file, "RT105 " + below);
    refuses("RT484", "revision", "--autogenerate", "-m", "x");
    Files.setPosixFilePermissions(below, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
