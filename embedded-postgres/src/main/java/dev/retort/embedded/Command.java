package dev.retort.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process that is run to its end, its output kept. */
final class Command {
  /** How it ended and what it printed, both streams together. */
  record Result(int exitCode, List<String> lines) {
    List<String> lastLines(int count) {
      List<String> kept = lines.stream().filter(line -> !line.isBlank()).toList();
      return kept.subList(Math.max(0, kept.size() - count), kept.size());
    }
  }

  private final List<String> words;
  private final ProcessBuilder builder;

  private Command(List<String> words) {
    this.words = new ArrayList<>(words);
    this.builder = new ProcessBuilder(this.words);
  }

  static Command of(String... words) {
    return new Command(Arrays.asList(words));
  }

  static Command of(List<String> words) {
    return new Command(words);
  }

  Command in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  Command withLocalRepository(@Nullable String repository) {
    if (repository != null) {
      words.add("-Dmaven.repo.local=" + repository);
    }
    return this;
  }

  /** Without what would make PostgreSQL behave differently from one shell to the next. */
  Command withCleanEnvironment() {
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return this;
  }

  /**
   * The output goes through a file and not a pipe: a server that outlives the command would keep a
   * pipe open for ever.
   */
  Process start(Path output) throws IOException {
    return builder
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
        .start();
  }

  Result run(Duration patience) throws IOException {
    Path output = Files.createTempFile("retort-command", ".log");
    try {
      Process process = start(output);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        List<String> lines = new ArrayList<>(read(output));
        lines.add("no end after " + patience.toSeconds() + " s: stopped");
        return new Result(-1, lines);
      }
      return new Result(process.exitValue(), read(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EmbeddedErrors.interrupted("running " + words.get(0));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  static List<String> read(Path output) throws IOException {
    // The default character set and never an exception: this is somebody else's output.
    return new String(Files.readAllBytes(output), Charset.defaultCharset()).lines().toList();
  }

  private static java.io.File nullDevice() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new java.io.File(windows ? "NUL" : "/dev/null");
  }
}
