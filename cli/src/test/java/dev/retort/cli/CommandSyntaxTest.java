package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;

/** What is said of a command is what the parser reads. */
class CommandSyntaxTest {
  private boolean flag;
  private @Nullable String text;
  private @Nullable Integer number;
  private @Nullable String defaulted;
  private Thread.@Nullable State state;
  private List<String> list = List.of();
  private Map<String, String> map = Map.of();
  private @Nullable String first;
  private @Nullable Path second;

  @Test
  void whateverIsGivenSetsAField() {
    CommandLine line = new CommandLine(syntax().spec());

    line.parseArgs(
        "one",
        "-f",
        "-t",
        "a b",
        "--number=3",
        "--list",
        "x",
        "--list",
        "y",
        "-x",
        "k=v",
        "-x",
        "l=w",
        "--default",
        "d",
        "--state",
        "BLOCKED",
        "two");

    assertThat(fields()).isEqualTo("true a b 3 d BLOCKED [x, y] {k=v, l=w} one " + Path.of("two"));
  }

  @Test
  void fieldsAreAsBeforeWhenArgumentsAreReadAgain() {
    CommandLine line = new CommandLine(syntax().spec());
    line.parseArgs("one");
    String before = fields();
    assertThat(before).isEqualTo("false null null standard NEW [] {} one null");

    line.parseArgs(
        "1", "2", "-ft", "a", "--number=3", "--list=x", "-xk=v", "--default=d", "--state=BLOCKED");
    assertThat(fields()).isNotEqualTo(before);
    line.parseArgs("one");

    assertThat(fields()).isEqualTo(before);
  }

  @Test
  void anOptionThatIsGivenTwiceIsRefusedUnlessItIsAList() {
    CommandLine line = new CommandLine(syntax().spec());

    for (List<String> twice : List.of(List.of("-f", "-f"), List.of("-t=a", "--text=b"))) {
      assertThatThrownBy(() -> line.parseArgs("one", twice.get(0), twice.get(1)))
          .isInstanceOf(OverwrittenOptionException.class);
    }
  }

  @Test
  void whatIsRequiredIsMissed() {
    CommandSyntax syntax = new CommandSyntax(this);
    syntax.option("-m --message", "MSG", "A message.").required().to(v -> text = v);
    syntax.parameters("REV", "Revisions.", v -> list = v);
    CommandLine line = new CommandLine(syntax.spec());

    assertThatThrownBy(() -> line.parseArgs())
        .isInstanceOf(MissingParameterException.class)
        .hasMessageContainingAll("--message=MSG", "REV");
    line.parseArgs("-m", "x", "a", "b");
    assertThat(text).isEqualTo("x");
    assertThat(list).containsExactly("a", "b");
  }

  @Test
  void optionsForAllBelowAreTakenBeforeAndAfterTheName() {
    CommandSyntax root = new CommandSyntax(this);
    root.flag("--here", "For the root alone.", v -> {});
    root.forAllBelow().option("--text", "TEXT", "For all.").to(v -> text = v);
    root.forAllBelow().flag("--flag", "For all.", v -> flag = v);
    CommandLine line = new CommandLine(root.spec());
    line.addSubcommand("below", new CommandSyntax("below").spec());

    line.parseArgs("--text", "x", "below", "--flag");

    assertThat(text).isEqualTo("x");
    assertThat(flag).isTrue();
    assertThatThrownBy(() -> line.parseArgs("below", "--here"))
        .hasMessageContaining("Unknown option: '--here'");
    line.parseArgs("below");
    assertThat(text).isNull();
    assertThat(flag).isFalse();
  }

  private CommandSyntax syntax() {
    CommandSyntax syntax = new CommandSyntax(this);
    syntax.command("test", "Tests.");
    syntax.parameter("FIRST", "The first.", v -> first = v);
    syntax.optionalParameter("SECOND", "The second.", Path.class, v -> second = v);
    syntax.flag("-f --flag", "A flag.", v -> flag = v);
    syntax.option("-t --text", "TEXT", "A text.").to(v -> text = v);
    syntax.option("--number", "N", "A number.").to(Integer.class, v -> number = v);
    syntax.option("--default", "D", "A text.").byDefault("standard").to(v -> defaulted = v);
    syntax
        .option("--state", "STATE", "A constant.")
        .to(Thread.State.class, Thread.State.NEW, v -> state = v);
    syntax.option("--list", "ITEM", "An item.").toList(v -> list = v);
    syntax.option("-x", "K=V", "An entry.").toMap(v -> map = v);
    return syntax;
  }

  private String fields() {
    return flag + " " + text + " " + number + " " + defaulted + " " + state + " " + list + " " + map
        + " " + first + " " + second;
  }
}
