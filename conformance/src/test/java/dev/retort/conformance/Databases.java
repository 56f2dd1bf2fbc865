package dev.retort.conformance;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schemas in real databases. */
final class Databases {
  private static final Pattern RESERVED = Pattern.compile("syntax error at or near \"(\\w+)\"");

  private Databases() {}

  /**
   * Runs Hibernate's own DDL, each statement on its own, as Hibernate does.
   *
   * @return the statements that the server refused, with its message; Hibernate logs and goes on
   */
  static List<String> execute(TestDatabase database, List<String> ddl) {
    List<String> refused = new ArrayList<>();
    try (Connection connection = database.connect();
        java.sql.Statement statement = connection.createStatement()) {
      for (String sql : ddl) {
        if (sql.isBlank()) {
          continue;
        }
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          refused.add(e.getMessage() + " in: " + sql);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return refused;
  }

  /**
   * Hibernate quotes no reserved words, Retort does: they are quoted wherever the server stumbles
   * over one.
   */
  static List<String> executeQuoted(TestDatabase database, List<String> ddl) {
    Set<String> words = new LinkedHashSet<>();
    List<String> refused = new ArrayList<>();
    for (String sql : ddl) {
      while (true) {
        List<String> why = execute(database, List.of(quoted(sql, words)));
        Matcher matcher = RESERVED.matcher(why.isEmpty() ? "" : why.get(0));
        if (!matcher.find() || !words.add(matcher.group(1))) {
          refused.addAll(why);
          break;
        }
      }
    }
    return refused;
  }

  private static String quoted(String sql, Set<String> words) {
    String quoted = sql;
    for (String word : words) {
      quoted =
          quoted.replaceAll(
              "(?<![\\w\"'])" + word + "(?![\\w\"'])", '"' + word.toLowerCase(Locale.ROOT) + '"');
    }
    return quoted;
  }

  /** Creates a schema with Retort's own operations. */
  static void create(TestDatabase database, Schema wanted) {
    int version = database.serverVersion() / 10_000;
    for (PlannedOperation planned :
        new Differ(DiffOptions.defaults(version)).diff(Schema.EMPTY, wanted).operations()) {
      for (Statement statement :
          planned.operation().statements(new SqlContext("public", version))) {
        database.execute(statement.sql());
      }
    }
  }

  static Schema introspect(TestDatabase database, List<String> namespaces) {
    try (Connection connection = database.connect()) {
      return Introspector.read(connection, new Scope(namespaces, "retort_version")).schema();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
