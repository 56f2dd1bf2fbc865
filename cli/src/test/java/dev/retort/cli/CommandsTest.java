package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One command alone is built where that is enough, and nobody can tell. */
class CommandsTest {
  @TempDir Path folder;

  @Test
  void everyCommandHasTheNameThatItIsListedBy() {
    assertThat(Commands.NAMES).hasSize(23).isSorted().doesNotHaveDuplicates();
    for (String name : Commands.NAMES) {
      assertThat(Commands.below(root(), name).name()).isEqualTo(name);
      assertThat(Commands.enoughFor("-q", name))
          .isEqualTo(name.equals("help") ? Optional.empty() : Optional.of(List.of(name)));
    }
  }

  @Test
  void everyCommandTakesHelpAndVersionButHelpHasItsOwn() {
    for (String name : Commands.NAMES) {
      CommandSpec spec = Commands.below(root(), name);
      assertThat(spec.findOption("--help").usageHelp()).as(name).isTrue();
      assertThat(spec.findOption("--version") == null).as(name).isEqualTo(name.equals("help"));
    }
  }

  @Test
  void globalOptionsAreKnown() {
    CommandSyntax syntax = new CommandSyntax(this);
    new GlobalOptions().describe(syntax);
    List<OptionSpec> options = syntax.spec().options();

    assertThat(names(options, 1)).isEqualTo(Commands.WITH_VALUE);
    assertThat(names(options, 0)).isEqualTo(Commands.WITHOUT_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "-C x scan", "--format=json -v scan --help-me", "explain check"})
  void oneCommandIsEnough(String arguments) {
    assertThat(Commands.enoughFor(arguments.split(" "))).map(List::size).contains(1);
  }

  @Test
  void noneIsEnoughForTheVersion() {
    assertThat(Commands.enoughFor("--version")).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scna",
        "scan --help",
        "-h",
        "help scan",
        "@file scan",
        "-qv scan",
        "-Cx scan",
        "--url scan check",
        "--url",
        "--url -q scan",
        "-- scan",
        "--versoin",
        "-V scan",
        "--quiet=true scan"
      })
  void allAreNeeded(String arguments) {
    assertThat(Commands.enoughFor(arguments.split(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan --format jsn",
        "scan --format JSON",
        "scan --allow-errors --allow-errors",
        "merge -m",
        "upgrade --tag",
        "diff --from a --from b",
        "scan --fromat json",
        "scan twice",
        "scan scan",
        "heads --check --no-such",
        "-q show",
        "explain RT101",
        "explain RT999999",
        "stamp --purge --sql head",
        "--url scan check",
        "scan --url check",
        "list-templates",
        "--version",
        "-V",
        "--versoin",
        "scna",
        "revision",
        "diff --from models",
        "--config no.toml scan",
        "scan -V",
        "history --verbose -r",
        "-x a=b -x c heads",
        "-x a heads",
        "heads @missing",
        "scan -- x",
        "help",
        "help scan",
        "scan -h",
        "check --strict --help"
      })
  void nobodyCanTell(String arguments) throws Exception {
    Files.writeString(folder.resolve("retort.toml"), "");
    String[] args = arguments.split(" ");

    assertThat(run(CommandLines::execute, args)).isEqualTo(run(CommandLines::executeWithAll, args));
  }

  private String run(BiFunction<CommandLines, String[], Integer> how, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    CommandLines lines =
        new CommandLines(new Console(outStream, errStream), outStream, errStream, environment());
    return how.apply(lines, args) + "\n" + out + "\n" + err;
  }

  private RetortCommand root() {
    return new RetortCommand(new Console(System.out, System.err), environment());
  }

  private Environment environment() {
    return new Environment(
        Map.of(), folder, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> "abc", Optional::empty);
  }

  private static Set<String> names(List<OptionSpec> options, int arity) {
    List<String> names = new ArrayList<>();
    options.stream()
        .filter(option -> option.arity().min() == arity)
        .forEach(option -> names.addAll(List.of(option.names())));
    return names.stream().collect(Collectors.toSet());
  }
}
