package dev.retort.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions.Naming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  @TempDir private Path folder;

  private RetortConfig read(String toml, Map<String, String> variables, @Nullable String env)
      throws IOException {
    Path file = folder.resolve("retort.toml");
    Files.writeString(file, toml);
    return new ConfigReader(variables).read(file, env);
  }

  private void refuses(String toml, String code, String fragment) {
    assertThatThrownBy(() -> read(toml, Map.of(), null))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.kind()).isEqualTo(ErrorKind.USAGE);
              assertThat(e.render()).contains(fragment);
            });
  }

  @Test
  void fillsInDefaults() throws IOException {
    RetortConfig config = read("", Map.of(), null);
    assertThat(config.models().source()).containsExactly(folder.resolve("src/main/java"));
    assertThat(config.models().naming()).isEqualTo(Naming.JPA);
    assertThat(config.database().url()).isEqualTo("embedded:18");
    assertThat(config.database().schemas()).containsExactly("public");
    assertThat(config.database().lockTimeout()).isEqualTo(Duration.ofMillis(50));
    assertThat(config.database().lockPatience()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.migrations().packageName()).isEqualTo("db.migrations");
  }

  @Test
  void environmentOverridesTheCommonTables() throws IOException {
    String toml =
        """
        [database]
        url = "embedded:15"
        schemas = ["app"]
        [env.prod.database]
        url = "${DATABASE_URL}"
        """;
    RetortConfig config = read(toml, Map.of("DATABASE_URL", "jdbc:postgresql://db/app"), "prod");
    assertThat(config.database().url()).isEqualTo("jdbc:postgresql://db/app");
    assertThat(config.database().schemas()).containsExactly("app");
    assertThat(read(toml, Map.of(), null).database().url()).isEqualTo("embedded:15");
  }

  @Test
  void refusesAnUnknownKeyAndSuggestsTheNearest() {
    refuses("[models]\nsources = [\"a\"]\n", "RT452", "Did you mean `source`?");
    refuses("[databse]\n", "RT452", "Did you mean `database`?");
  }

  @Test
  void refusesAPasswordInPlainText() {
    refuses("[database]\npassword = \"secret\"\n", "RT454", "${DB_PASSWORD}");
  }

  @Test
  void neverShowsThePasswordThatItRefuses() {
    assertThatThrownBy(() -> read("[database]\npassword = \"secret\"\n", Map.of(), null))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.render()).doesNotContain("secret"));
  }

  @Test
  void saysWhichVariableIsMissing() {
    refuses("[database]\nversion_table = \"${NOBODY_SET_THIS}\"\n", "RT455", "NOBODY_SET_THIS");
  }

  @Test
  void saysOnWhichLineTheTomlIsWrong() {
    refuses("[models]\nsource = [\n[x]\n", "RT451", "line ");
  }

  @Test
  void refusesValuesThatAKeyCannotHave() {
    refuses("[models]\nnaming = \"hibernate\"\n", "RT453", "\"jpa\" or \"spring\"");
    refuses("[database]\nlock_timeout = \"soon\"\n", "RT453", "ms, s, m or h");
    refuses("[models]\nsource = 7\n", "RT453", "a list of strings");
    refuses("[migrations]\ntemplate = \"no-such-folder\"\n", "RT453", "a folder with templates");
  }

  @Test
  void saysThatTheOnlineStrategyIsNotThereYet() {
    refuses("[migrations]\nstrategy = \"online\"\n", "RT457", "direct");
  }

  @Test
  void namesTheKnownEnvironments() {
    assertThatThrownBy(() -> read("[env.prod.database]\n", Map.of(), "production"))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.render()).contains("known   prod"));
  }

  @Test
  void saysWhereItLookedForAMissingFile() {
    assertThatThrownBy(() -> new ConfigReader(Map.of()).read(folder.resolve("retort.toml"), null))
        .isInstanceOfSatisfying(
            RetortException.class,
            e -> assertThat(e.render()).startsWith("RT450").contains("retort init"));
  }
}
