package dev.retort.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands by name, and which of them a command line is about. To make all of them takes longer
 * than most of them run.
 */
final class Commands {
  /** All of them, sorted. */
  static final List<String> NAMES =
      List.of(
          "branches",
          "check",
          "current",
          "diff",
          "doctor",
          "downgrade",
          "edit",
          "ensure-version",
          "explain",
          "heads",
          "help",
          "history",
          "init",
          "introspect",
          "list-templates",
          "merge",
          "revision",
          "scan",
          "show",
          "squash",
          "stamp",
          "upgrade",
          "verify");

  /** The global options that take a value, and those that take none; see {@link GlobalOptions}. */
  static final Set<String> WITH_VALUE =
      Set.of("-C", "--config", "--env", "--url", "--user", "-x", "--format");

  static final Set<String> WITHOUT_VALUE =
      Set.of("-q", "--quiet", "-v", "--verbose", "--stacktrace");

  private static final Set<String> HELP = Set.of("-h", "--help", "help");
  private static final Set<String> VERSION = Set.of("-V", "--version");

  private Commands() {}

  /**
   * Makes one of them. A switch loads nothing else: for a table of constructors, and for a method
   * that returned each as a {@link Subcommand}, the JVM would load all of them in every process.
   */
  static CommandSpec below(RetortCommand root, String name) {
    return switch (name) {
      case "branches" -> new BranchesCommand().below(root);
      case "check" -> new CheckCommand().below(root);
      case "current" -> new CurrentCommand().below(root);
      case "diff" -> new DiffCommand().below(root);
      case "doctor" -> new DoctorCommand().below(root);
      case "downgrade" -> new DowngradeCommand().below(root);
      case "edit" -> new EditCommand().below(root);
      case "ensure-version" -> new EnsureVersionCommand().below(root);
      case "explain" -> new ExplainCommand().below(root);
      case "heads" -> new HeadsCommand().below(root);
      case "help" -> CommandSpec.forAnnotatedObject(new HelpCommand());
      case "history" -> new HistoryCommand().below(root);
      case "init" -> new InitCommand().below(root);
      case "introspect" -> new IntrospectCommand().below(root);
      case "list-templates" -> new ListTemplatesCommand().below(root);
      case "merge" -> new MergeCommand().below(root);
      case "revision" -> new RevisionCommand().below(root);
      case "scan" -> new ScanCommand().below(root);
      case "show" -> new ShowCommand().below(root);
      case "squash" -> new SquashCommand().below(root);
      case "stamp" -> new StampCommand().below(root);
      case "upgrade" -> new UpgradeCommand().below(root);
      case "verify" -> new VerifyCommand().below(root);
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  /**
   * The names of the commands without which these arguments mean the same; empty where that is not
   * certain, as it is not for help, for what is misspelled and for what is written in an unusual
   * way.
   */
  static Optional<List<String>> enoughFor(String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return Optional.of(List.of());
    }
    for (String arg : args) {
      if (HELP.contains(arg) || arg.startsWith("@")) {
        return Optional.empty();
      }
    }
    int first = 0;
    while (first < args.length && args[first].startsWith("-")) {
      int length = length(args, first);
      if (length == 0) {
        return Optional.empty();
      }
      first += length;
    }
    return first < args.length && NAMES.contains(args[first])
        ? Optional.of(List.of(args[first]))
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
      return value.startsWith("-") || NAMES.contains(value) ? 0 : 2;
    }
    int equals = option.indexOf('=');
    return equals > 2 && WITH_VALUE.contains(option.substring(0, equals)) ? 1 : 0;
  }
}
