package dev.retort.cli;

import dev.retort.engine.questions.Dialog;
import dev.retort.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project in a folder and the command line run on it, in this process, with a fixed clock and
 * counted ids.
 */
final class Cli {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private @Nullable Dialog dialog;
  private Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneOffset.UTC);

  Cli(Path folder) {
    this.folder = folder;
  }

  /** What a command did. */
  record Result(int exitCode, String out, String err) {
    @Override
    public String toString() {
      return "exit " + exitCode + "\n--- stdout\n" + out + "--- stderr\n" + err;
    }
  }

  /**
   * A project with a configuration for the given database, entities to be written with {@link
   * #source}.
   */
  static Cli project(Path folder, TestDatabase database) {
    Cli cli = new Cli(folder);
    cli.write(
        "retort.toml",
        """
        [models]
        source = ["src"]
        [migrations]
        path = ["migrations"]
        [database]
        url = "%s"
        user = "%s"
        password = "${TEST_PASSWORD}"
        lock_patience = "5s"
        """
            .formatted(database.url(), database.user()));
    cli.variables.put("TEST_PASSWORD", database.password());
    cli.write("src/.keep", "");
    return cli;
  }

  Path folder() {
    return folder;
  }

  Cli variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Cli at(Instant instant) {
    clock = Clock.fixed(instant, ZoneOffset.UTC);
    return this;
  }

  /**
   * Writes an entity into {@code src}; the text starts after the imports, which are made for it.
   */
  Cli entity(String name, String text) {
    return write(
        "src/app/" + name + ".java",
        "package app;\n\nimport jakarta.persistence.*;\nimport java.util.*;\n\n" + text);
  }

  Cli write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Cli delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a migration made by {@link Migrations}. */
  Cli migration(String id, String text) {
    return write("migrations/R_" + id + ".java", text);
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** There is somebody at a terminal, until {@code null} says that they left. */
  Cli with(@Nullable Dialog person) {
    dialog = person;
    return this;
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            variables,
            folder,
            clock,
            () -> "%012x".formatted(0xabc000 + ids.incrementAndGet()),
            () -> Optional.ofNullable(dialog));
    int exitCode =
        Main.run(new Console(outStream, errStream), outStream, errStream, environment, args);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The same in a process of its own, with the clock and the ids of the real world. */
  Process start(String... args) throws IOException {
    return process(args)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The same, to be started. */
  ProcessBuilder process(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "-C",
                folder.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    return builder;
  }

  /** The revision files, sorted by name. */
  List<Path> revisions() {
    Path migrations = folder.resolve("migrations");
    if (!Files.isDirectory(migrations)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(migrations)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".java")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the newest revision. */
  String newestRevision() {
    return newestRevision(path -> true);
  }

  /** The text of the newest of some revisions. */
  String newestRevision(Predicate<Path> which) {
    Optional<Path> newest = revisions().stream().filter(which).reduce((a, b) -> b);
    try {
      return Files.readString(newest.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
