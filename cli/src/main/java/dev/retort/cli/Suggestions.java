package dev.retort.cli;

import dev.retort.engine.config.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What somebody may have meant who wrote a command or an option that is none. */
final class Suggestions {
  private static final int SHOWN = 3;

  /** What the same is called by Flyway, Liquibase, Django and others. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("baseline", "stamp"),
          Map.entry("generate", "revision"),
          Map.entry("info", "history"),
          Map.entry("log", "history"),
          Map.entry("makemigrations", "revision"),
          Map.entry("migrate", "upgrade"),
          Map.entry("new", "revision"),
          Map.entry("repair", "doctor"),
          Map.entry("rollback", "downgrade"),
          Map.entry("status", "current"),
          Map.entry("undo", "downgrade"),
          Map.entry("update", "upgrade"),
          Map.entry("validate", "check"));

  private Suggestions() {}

  /**
   * A sentence that names what is nearest, or what a misspelled option may have been among the
   * arguments of a command that lacks a required one; empty where nothing is near.
   */
  static String of(CommandLine command, List<String> unknown) {
    boolean root = command.getParent() == null;
    for (String word : unknown) {
      List<String> near =
          word.startsWith("-")
              ? nearest(name(word), names(command.getCommandSpec()))
              : root ? commands(command, word) : List.of();
      if (!near.isEmpty()) {
        return "Did you mean " + String.join(" or ", near) + "?";
      }
    }
    return "";
  }

  /** A command line that does something, from the examples of the command; empty for none. */
  static String example(CommandLine command) {
    return Stream.of(command.getCommandSpec().usageMessage().footer())
        .map(String::strip)
        .filter(line -> line.startsWith("retort "))
        .findFirst()
        .map(line -> "For example: " + line)
        .orElse("");
  }

  private static List<String> commands(CommandLine command, String word) {
    String known = ELSEWHERE.get(word.toLowerCase(Locale.ROOT));
    return known != null ? List.of(known) : nearest(word, command.getSubcommands().keySet());
  }

  /** The options among these arguments that the command does not have. */
  static List<String> unknownOptions(CommandLine command, String... args) {
    Set<String> known = names(command.getCommandSpec());
    List<String> unknown = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--")) {
        break;
      }
      if (arg.startsWith("--") && !known.contains(name(arg))) {
        unknown.add(name(arg));
      }
    }
    return unknown;
  }

  private static String name(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private static Set<String> names(CommandSpec spec) {
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : spec.options()) {
      Arrays.stream(option.names()).filter(n -> n.startsWith("--")).forEach(names::add);
    }
    return names;
  }

  /** Those that are as near as the nearest is, or that go on where the word ends. */
  private static List<String> nearest(String word, Set<String> known) {
    int limit = Math.max(1, word.replace("-", "").length() / 3);
    int best =
        known.stream().mapToInt(k -> Spelling.distance(word, k)).min().orElse(Integer.MAX_VALUE);
    return known.stream()
        .filter(
            k ->
                Spelling.distance(word, k) <= Math.min(limit, best + 1)
                    || word.length() > 4 && k.startsWith(word))
        .sorted(Comparator.comparingInt(k -> Spelling.distance(word, k)))
        .limit(SHOWN)
        .toList();
  }
}
