package dev.retort.introspector.canonical;

import dev.retort.schema.Identifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has the server render expressions on temporary tables. Every call is one transaction that is
 * rolled back, of one round trip however many tables and expressions there are.
 */
final class ScratchServer {
  private final Connection connection;

  /**
   * @param connection in auto-commit mode
   */
  ScratchServer(Connection connection) {
    this.connection = connection;
  }

  /** Why nothing can be asked here; empty where it can. */
  Optional<String> obstacle() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT pg_is_in_recovery(), current_setting('transaction_read_only')::boolean,"
                    + " has_database_privilege(current_database(), 'TEMPORARY')")) {
      result.next();
      if (result.getBoolean(1)) {
        return Optional.of("the server is a standby");
      }
      if (result.getBoolean(2) || connection.isReadOnly()) {
        return Optional.of("the session is read-only");
      }
      return result.getBoolean(3)
          ? Optional.empty()
          : Optional.of("the role may not create temporary tables");
    }
  }

  /** One rendering an element, in order. */
  List<Rendering> render(List<ScratchTable> tables) throws SQLException {
    Request request = new Request();
    int next = 1;
    for (ScratchTable table : tables) {
      request.tables.add(Identifiers.quote(table.name().name()));
      request.schemas.add(schema(table));
      request.firsts.add(Integer.toString(next));
      next += table.elements().size();
      request.lasts.add(Integer.toString(next - 1));
      request.bodies.add(
          table.elements().stream().map(Element::clause).collect(Collectors.joining(",\n")));
      Object[] keys = table.elements().stream().map(e -> e.kind() + " " + e.name()).toArray();
      request.keys.add(connection.createArrayOf("text", keys).toString());
      table.elements().forEach(request::add);
    }
    return ask(
        "scratch.sql",
        request.settings(),
        result -> {
          Object[] answers = (Object[]) result.getArray("answers").getArray();
          Object[] errors = (Object[]) result.getArray("errors").getArray();
          List<Rendering> renderings = new ArrayList<>();
          for (int i = 0; i < answers.length; i++) {
            renderings.add(new Rendering((String) answers[i], (String) errors[i]));
          }
          return renderings;
        });
  }

  /** Whether each condition is true. Conditions must call nothing that has an effect. */
  List<Boolean> test(List<String> conditions) throws SQLException {
    return ask(
        "values.sql",
        Map.of("conditions", conditions),
        result -> {
          List<Boolean> answers = new ArrayList<>();
          for (Object answer : (Object[]) result.getArray("answers").getArray()) {
            answers.add("true".equals(answer));
          }
          return answers;
        });
  }

  private static String schema(ScratchTable table) {
    String schema = table.name().schema();
    return schema == null ? "public" : schema;
  }

  /**
   * Runs a script in a transaction that is rolled back, all in one round trip.
   *
   * @param settings of the transaction, each an array of texts
   */
  private <T> T ask(
      String resource,
      Map<String, ? extends List<? extends @Nullable String>> settings,
      Reader<T> reader)
      throws SQLException {
    List<String> names = List.copyOf(settings.keySet());
    String set =
        names.stream()
            .map("set_config('retort.%s', (?::text[])::text, true)"::formatted)
            .collect(Collectors.joining(", ", "SELECT ", ""));
    String sql = "BEGIN;\n" + set + ";\n" + load(resource) + ";\nROLLBACK";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.size(); i++) {
        Object[] texts = Objects.requireNonNull(settings.get(names.get(i))).toArray();
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      }
      boolean rows = statement.execute();
      while (!rows || !isAnswer(statement)) {
        rows = statement.getMoreResults();
        if (!rows && statement.getUpdateCount() == -1) {
          throw new SQLException("no answer of " + resource);
        }
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return reader.read(result);
      }
    } catch (SQLException e) {
      throw rolledBack(e);
    }
  }

  private static boolean isAnswer(PreparedStatement statement) throws SQLException {
    return statement.getResultSet().getMetaData().getColumnLabel(1).equals("answers");
  }

  private SQLException rolledBack(SQLException failure) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private static String load(String resource) {
    try (InputStream in = ScratchServer.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reader<T> {
    T read(ResultSet result) throws SQLException;
  }

  /** The request as parallel arrays, which is how it reaches the server without a table. */
  private static final class Request {
    private final List<String> tables = new ArrayList<>();
    private final List<String> schemas = new ArrayList<>();
    private final List<String> firsts = new ArrayList<>();
    private final List<String> lasts = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> alters = new ArrayList<>();
    private final List<@Nullable String> fallbacks = new ArrayList<>();

    private Request() {}

    private Map<String, List<? extends @Nullable String>> settings() {
      return Map.of(
          "tables", tables,
          "schemas", schemas,
          "firsts", firsts,
          "lasts", lasts,
          "bodies", bodies,
          "keys", keys,
          "alters", alters,
          "fallbacks", fallbacks);
    }

    private void add(Element element) {
      alters.add(element.alter());
      fallbacks.add(element.fallback());
    }
  }
}
