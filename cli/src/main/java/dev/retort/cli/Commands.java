package dev.retort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.HelpCommand;

/**
 * The commands by name, and which of them a command line is about. To read the annotations of all
 * of them takes longer than most of them run.
 */
final class Commands {
  private static final Map<String, Class<?>> BY_NAME =
      Map.ofEntries(
          Map.entry("branches", BranchesCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("current", CurrentCommand.class),
          Map.entry("diff", DiffCommand.class),
          Map.entry("doctor", DoctorCommand.class),
          Map.entry("downgrade", DowngradeCommand.class),
          Map.entry("edit", EditCommand.class),
          Map.entry("ensure-version", EnsureVersionCommand.class),
          Map.entry("explain", ExplainCommand.class),
          Map.entry("heads", HeadsCommand.class),
          Map.entry("help", HelpCommand.class),
          Map.entry("history", HistoryCommand.class),
          Map.entry("init", InitCommand.class),
          Map.entry("introspect", IntrospectCommand.class),
          Map.entry("list-templates", ListTemplatesCommand.class),
          Map.entry("merge", MergeCommand.class),
          Map.entry("revision", RevisionCommand.class),
          Map.entry("scan", ScanCommand.class),
          Map.entry("show", ShowCommand.class),
          Map.entry("squash", SquashCommand.class),
          Map.entry("stamp", StampCommand.class),
          Map.entry("upgrade", UpgradeCommand.class),
          Map.entry("verify", VerifyCommand.class));

  /** The global options that take a value, and those that take none; see {@link GlobalOptions}. */
  static final Set<String> WITH_VALUE =
      Set.of("-C", "--config", "--env", "--url", "--user", "-x", "--format");

  static final Set<String> WITHOUT_VALUE =
      Set.of("-q", "--quiet", "-v", "--verbose", "--stacktrace");

  private static final Set<String> HELP = Set.of("-h", "--help", "help");
  private static final Set<String> VERSION = Set.of("-V", "--version");

  private Commands() {}

  /** All of them, sorted by name. */
  static List<Class<?>> all() {
    return new ArrayList<>(new TreeMap<>(BY_NAME).values());
  }

  /**
   * The commands without which these arguments mean the same; empty where that is not certain, as
   * it is not for help, for what is misspelled and for what is written in an unusual way.
   */
  static Optional<List<Class<?>>> enoughFor(String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return Optional.of(List.of());
    }
    if (Stream.of(args).anyMatch(arg -> HELP.contains(arg) || arg.startsWith("@"))) {
      return Optional.empty();
    }
    int first = 0;
    while (first < args.length && args[first].startsWith("-")) {
      int length = length(args, first);
      if (length == 0) {
        return Optional.empty();
      }
      first += length;
    }
    return first < args.length
        ? Optional.ofNullable(BY_NAME.get(args[first])).map(List::of)
        : Optional.empty();
  }

  /** How many arguments the global option at this place is; 0 where it is none that is known. */
  private static int length(String[] args, int at) {
    String option = args[at];
    if (WITHOUT_VALUE.contains(option)) {
      return 1;
    }
    if (WITH_VALUE.contains(option) && at + 1 < args.length) {
      String value = args[at + 1];
      return value.startsWith("-") || BY_NAME.containsKey(value) ? 0 : 2;
    }
    int equals = option.indexOf('=');
    return equals > 2 && WITH_VALUE.contains(option.substring(0, equals)) ? 1 : 0;
  }
}
