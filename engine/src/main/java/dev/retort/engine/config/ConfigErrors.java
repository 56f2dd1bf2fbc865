package dev.retort.engine.config;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a configuration. All are errors of usage: nothing was touched. */
final class ConfigErrors {
  private ConfigErrors() {}

  static RetortException missing(Path file) {
    return usage(
        "RT450",
        "there is no configuration file.",
        Files.isDirectory(file.toAbsolutePath().getParent())
            ? List.of("looked for   " + file)
            : List.of("looked for   " + file, "but          the folder does not exist"),
        "Run `retort init` to write one, or name another folder with -C or another file with --config. Nothing was touched.");
  }

  static RetortException unreadable(Path file, String why) {
    return usage(
        "RT451",
        "the configuration file cannot be read.",
        List.of("file   " + file, "why    " + why),
        "Correct the file and run the command again. Nothing was touched.");
  }

  static RetortException unknownKey(Path file, String key, Collection<String> known) {
    String nearest =
        known.stream()
            .min(Comparator.comparingInt(k -> Spelling.distance(k, lastPart(key))))
            .orElse("");
    return usage(
        "RT452",
        "the configuration has a key that means nothing: " + key + ".",
        List.of(
            "file    " + file, "known   " + String.join(", ", known.stream().sorted().toList())),
        "Did you mean `" + nearest + "`? Nothing was touched.");
  }

  static RetortException badValue(Path file, String key, String value, String expected) {
    return usage(
        "RT453",
        "the configuration's " + key + " has a value that it cannot have: " + value + ".",
        List.of("file       " + file, "expected   " + expected),
        "Correct it and run the command again. Nothing was touched.");
  }

  static RetortException literalPassword(Path file, String key) {
    return usage(
        "RT454",
        "the configuration holds a password in plain text.",
        List.of("file   " + file, "key    " + key),
        "Take it from the environment instead: password = \"${DB_PASSWORD}\". A password in a file ends up in version control."
            + " Nothing was touched.");
  }

  static RetortException noVariable(Path file, String key, String variable) {
    return usage(
        "RT455",
        "the environment variable " + variable + " is not set.",
        List.of("needed by   " + key, "file        " + file),
        "Set it and run the command again. Nothing was touched.");
  }

  static RetortException unknownEnvironment(Path file, String name, List<String> known) {
    return usage(
        "RT456",
        "there is no environment named " + name + ".",
        List.of(
            "file    " + file, "known   " + (known.isEmpty() ? "none" : String.join(", ", known))),
        "Add an [env." + name + "] table or name another with --env. Nothing was touched.");
  }

  static RetortException notBuiltYet(String what, String instead) {
    return usage(
        "RT457", what + " is not there yet.", List.of(), instead + " Nothing was touched.");
  }

  private static RetortException usage(
      String code, String message, List<String> evidence, String help) {
    return new RetortException(ErrorKind.USAGE, code, message, evidence, help);
  }

  private static String lastPart(@Nullable String key) {
    return key == null ? "" : key.substring(key.lastIndexOf('.') + 1);
  }
}
