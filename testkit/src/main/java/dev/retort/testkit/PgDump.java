package dev.retort.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The programs {@code pg_dump} and {@code psql} of this machine: witnesses that we did not write.
 */
public final class PgDump {
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

  private static final Pattern RESTRICTED =
      Pattern.compile("(?m)^\\\\(?:un)?restrict [A-Za-z0-9]{20,}\\R");

  private static final Pattern TIMEOUT = Pattern.compile("(?m)^SET transaction_timeout = 0;\\R");

  private PgDump() {}

  /** The major version of the {@code pg_dump} on the path; empty where there is none. */
  public static Optional<Integer> version() {
    try {
      Matcher version = VERSION.matcher(run(List.of("pg_dump", "--version"), null, ""));
      return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The schema as a script. */
  public static String dump(TestDatabase database) throws IOException {
    return run(arguments("pg_dump", database, "--schema-only"), database, "");
  }

  /** Runs a script; what the database has already (its schema {@code public}) must not be in it. */
  public static void restore(TestDatabase database, String script) throws IOException {
    run(
        arguments("psql", database, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"),
        database,
        understood(script, database.serverVersion() / 10_000));
  }

  /**
   * The script without what its reader may be too old for: the lines with which newer programs
   * restrict psql to the commands of their own, and a setting that 17 brought.
   */
  static String understood(String script, int serverVersion) {
    String text = RESTRICTED.matcher(script).replaceAll("");
    return serverVersion >= 17 ? text : TIMEOUT.matcher(text).replaceFirst("");
  }

  private static List<String> arguments(String program, TestDatabase database, String... more) {
    URI uri = URI.create(database.url().substring("jdbc:".length()));
    List<String> arguments = new ArrayList<>(List.of(program));
    arguments.addAll(List.of("-h", uri.getHost(), "-p", String.valueOf(uri.getPort())));
    arguments.addAll(List.of("-U", database.user(), "-d", database.name()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static String run(List<String> command, @Nullable TestDatabase database, String input)
      throws IOException {
    Path in = Files.createTempFile("retort", ".sql");
    Path out = Files.createTempFile("retort", ".out");
    Path err = Files.createTempFile("retort", ".err");
    try {
      Files.writeString(in, input);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      if (database != null) {
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGCLIENTENCODING", "UTF8");
      }
      Process process = builder.start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + ": " + Files.readString(err));
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(in);
      Files.delete(out);
      Files.delete(err);
    }
  }
}
