package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One acceptance case: a folder with what the database has, what the models want and what follows.
 *
 * <p>{@code options.txt}, where there is one, holds a word a line: {@code unnamed} (the models name
 * no constraint), {@code drop-leftovers}, {@code complete} (the wanted side is a database, too),
 * {@code serial-to-identity}, {@code one-way} (no downgrade exists), {@code leaves-difference}
 * (what stays different is a finding), {@code lossy} (the downgrade cannot restore the start
 * exactly), {@code pg NN} (from that version on), {@code below NN}, {@code accept-drops}, {@code
 * table old new}, {@code column table old new}, {@code declined id}.
 */
record DiffCase(Path folder, List<String> options) {

  static List<DiffCase> all(Path root) {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().map(DiffCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiffCase read(Path folder) {
    Path options = folder.resolve("options.txt");
    try {
      return new DiffCase(folder, Files.exists(options) ? Files.readAllLines(options) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  String text(String file) {
    try {
      return Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String option) {
    return options.contains(option);
  }

  boolean runsOn(int serverVersion) {
    return serverVersion >= number("pg ", 14) && serverVersion < number("below ", 99);
  }

  private int number(String option, int otherwise) {
    return options.stream()
        .filter(line -> line.startsWith(option))
        .mapToInt(line -> Integer.parseInt(line.substring(option.length())))
        .findFirst()
        .orElse(otherwise);
  }

  DiffOptions diffOptions(int serverVersion) {
    Map<QualifiedName, String> tables = new LinkedHashMap<>();
    Map<QualifiedName, Map<String, String>> columns = new LinkedHashMap<>();
    Map<QualifiedName, String> sequences = new LinkedHashMap<>();
    Set<String> declined = new TreeSet<>();
    for (String option : options) {
      String[] words = option.split(" ");
      switch (words[0]) {
        case "table" -> tables.put(QualifiedName.parse(words[1]), words[2]);
        case "column" ->
            columns
                .computeIfAbsent(QualifiedName.parse(words[1]), t -> new LinkedHashMap<>())
                .put(words[2], words[3]);
        case "sequence" -> sequences.put(QualifiedName.parse(words[1]), words[2]);
        case "declined" -> declined.add(words[1]);
        default -> {}
      }
    }
    return new DiffOptions(
            new RenameAnswers(
                tables, columns, sequences, has("restyled"), declined, has("accept-drops")),
            has("drop-leftovers"),
            "public",
            serverVersion,
            has("serial-to-identity"))
        .withComplete(has("complete"));
  }
}
