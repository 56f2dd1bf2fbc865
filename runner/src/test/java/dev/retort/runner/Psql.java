package dev.retort.runner;

import dev.retort.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The psql program where there is one, or JDBC statement by statement. */
final class Psql {
  private Psql() {}

  /** On the path, or next to an installed server. */
  static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "psql")),
            Stream.of(18, 17, 16, 15, 14)
                .map(v -> Path.of("/usr/lib/postgresql/" + v + "/bin/psql")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a script as a person would: {@code psql -f script}. The answer is what psql says. */
  static String pipe(TestDatabase database, String script) {
    Optional<Path> program = program();
    return program.isPresent() ? psql(program.get(), database, script) : jdbc(database, script);
  }

  private static String psql(Path program, TestDatabase database, String script) {
    URI server = URI.create(database.url().substring("jdbc:".length()));
    try {
      Path file = Files.createTempFile("retort", ".sql");
      ProcessBuilder builder =
          new ProcessBuilder(List.of(program.toString(), "-X", "-q", "-f", file.toString()));
      builder.environment().put("PGHOST", server.getHost());
      builder.environment().put("PGPORT", Integer.toString(server.getPort()));
      builder.environment().put("PGDATABASE", database.name());
      builder.environment().put("PGUSER", database.user());
      builder.environment().put("PGPASSWORD", database.password());
      builder.environment().put("PGCLIENTENCODING", "UTF8");
      builder.redirectErrorStream(true);
      try {
        Files.writeString(file, script);
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jdbc(TestDatabase database, String script) {
    StringBuilder said = new StringBuilder();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String part : script.split(";\\n\\n")) {
        try {
          statement.execute(part);
        } catch (SQLException e) {
          said.append("ERROR: ").append(e.getMessage()).append('\n');
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return said.toString();
  }
}
