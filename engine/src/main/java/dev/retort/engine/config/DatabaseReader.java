package dev.retort.engine.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retort.runner.StatementTimeouts;
import dev.retort.runner.TransactionMode;
import dev.retort.schema.ObjectFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code [database]} table. */
final class DatabaseReader {
  /** A parameter that names a secret, or what stands before an at sign, written out. */
  private static final String PASSWORD_IN_URL =
      "(?i)[?&][a-z]*password=(?!\\$\\{)[^&]|//[^/?:]*:(?!\\$\\{)[^/?@]+@";

  private static final String TIMEOUTS = "statement_timeouts";

  private DatabaseReader() {}

  static DatabaseConfig read(
      Path file, @Nullable JsonNode values, Map<String, String> environment) {
    TomlTable table = new TomlTable(file, "database", values, environment);
    String rawPassword = table.raw("password");
    if (rawPassword != null && !rawPassword.matches("\\$\\{[A-Za-z_][A-Za-z0-9_]*}")) {
      throw ConfigErrors.literalPassword(file, "database.password");
    }
    String rawUrl = table.raw("url");
    if (rawUrl != null && Pattern.compile(PASSWORD_IN_URL).matcher(rawUrl).find()) {
      throw ConfigErrors.literalPassword(file, "database.url");
    }
    List<String> schemas = table.texts("schemas", List.of("public"));
    if (schemas.isEmpty()) {
      throw ConfigErrors.badValue(file, "database.schemas", "[]", "at least one schema");
    }
    DatabaseConfig database =
        new DatabaseConfig(
            new DatabaseConfig.Access(
                table.late("url"), table.late("user"), table.late("password")),
            schemas,
            patterns(file, "database.include", table.texts("include", List.of())),
            patterns(
                file,
                "database.exclude",
                table.texts("exclude", List.of("flyway_schema_history", "databasechangelog*"))),
            table.text("version_table", "retort_version"),
            table.flag("grants", false),
            table.duration("lock_timeout", Duration.ofMillis(50)),
            table.duration("lock_patience", Duration.ofMinutes(2)),
            timeouts(file, table, values, environment),
            table.choice("transaction", TransactionMode.class, TransactionMode.REVISION));
    table.refuseUnknownKeys();
    return database;
  }

  private static StatementTimeouts timeouts(
      Path file, TomlTable table, @Nullable JsonNode values, Map<String, String> environment) {
    table.raw(TIMEOUTS); // it is known
    TomlTable limits =
        new TomlTable(
            file,
            "database." + TIMEOUTS,
            values == null ? null : values.get(TIMEOUTS),
            environment);
    StatementTimeouts timeouts =
        new StatementTimeouts(
            limits.duration("catalog", Duration.ZERO),
            limits.duration("scan", Duration.ZERO),
            limits.duration("build", Duration.ZERO),
            limits.duration("own", Duration.ZERO));
    limits.refuseUnknownKeys();
    return timeouts;
  }

  private static List<String> patterns(Path file, String key, List<String> patterns) {
    for (String pattern : patterns) {
      int colon = pattern.indexOf(':');
      if (colon >= 0 && !ObjectFilter.kinds().contains(pattern.substring(0, colon).strip())) {
        throw ConfigErrors.badValue(
            file, key, '"' + pattern + '"', "a kind before the colon: " + ObjectFilter.kinds());
      }
    }
    return patterns;
  }
}
