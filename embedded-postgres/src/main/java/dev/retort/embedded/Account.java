package dev.retort.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of {@code /etc/passwd}. */
record Account(String name, int uid, int gid) {
  private static final List<String> PREFERRED = List.of("postgres", "nobody");

  /** Accounts that a server may run as, the best first; empty where there is no such file. */
  static List<Account> unprivileged() throws IOException {
    Path file = Path.of("/etc/passwd");
    if (!Files.isReadable(file)) {
      return List.of();
    }
    List<Account> all;
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      all = lines.flatMap(line -> parse(line).stream()).toList();
    }
    return PREFERRED.stream()
        .flatMap(name -> all.stream().filter(account -> account.name.equals(name)))
        .filter(account -> account.uid > 0)
        .toList();
  }

  static Optional<Account> parse(String line) {
    String[] fields = line.split(":", -1);
    if (fields.length < 4 || !fields[2].matches("\\d{1,9}") || !fields[3].matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(
        new Account(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
  }
}
