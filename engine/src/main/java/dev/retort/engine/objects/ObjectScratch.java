package dev.retort.engine.objects;

import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.CreateDomain;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateRange;
import dev.retort.operations.CreateTable;
import dev.retort.operations.Operation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Has a server render objects: makes them in schemas of its own, over empty copies of the tables
 * that they speak of, reads them back, and rolls everything back. Nothing real is locked but for
 * reading, nothing of a view is executed, and nobody else ever sees any of it.
 */
final class ObjectScratch {
  private final Connection connection;
  private final SqlContext context;
  private final boolean grants;

  /**
   * @param connection in auto-commit mode, in which it is left
   * @param grants whether privileges are read, too
   */
  ObjectScratch(Connection connection, SqlContext context, boolean grants) {
    this.connection = connection;
    this.context = context;
    this.grants = grants;
  }

  /**
   * What became of statements.
   *
   * @param objects as the server prints them, in the real schemas
   * @param errors one a statement, in order; null where it went well
   */
  record Rendered(List<SchemaObject> objects, List<@Nullable String> errors) {}

  /** Why the server cannot be asked; empty where it can. */
  Optional<String> obstacle() throws SQLException {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT pg_is_in_recovery(), current_setting('transaction_read_only')::boolean,"
                    + " has_database_privilege(current_database(), 'CREATE')")) {
      result.next();
      if (result.getBoolean(1)) {
        return Optional.of("the server is a standby");
      }
      if (result.getBoolean(2) || connection.isReadOnly()) {
        return Optional.of("the session is read-only");
      }
      return result.getBoolean(3)
          ? Optional.empty()
          : Optional.of(
              "the role may not create schemas (GRANT CREATE ON DATABASE), not even such as are rolled back");
    }
  }

  /**
   * Renders objects.
   *
   * @param around the tables and types that the statements may speak of
   * @param actual the types that are there already
   */
  Rendered render(List<ObjectStatement> statements, Schema around, Schema actual)
      throws SQLException {
    Set<String> words = new HashSet<>();
    TreeSet<String> namespaces = new TreeSet<>(around.namespaces());
    namespaces.add(context.defaultSchema());
    Set<QualifiedName> known = new HashSet<>();
    for (ObjectStatement statement : statements) {
      SqlTokens.of(statement.sql()).forEach(token -> words.add(token.name()));
      QualifiedName name = statement.name();
      if (name != null) {
        QualifiedName full = name.in(context.defaultSchema());
        known.add(full);
        namespaces.add(String.valueOf(full.schema()));
      }
    }
    List<Operation> copies = new ArrayList<>(types(around, actual, known));
    for (Table table : around.tables()) {
      // What a statement makes itself is no table, whatever an entity says.
      if (words.contains(table.name().name()) && !known.contains(table.name())) {
        copies.add(new CreateTable(bare(table)));
        known.add(table.name());
      }
    }
    NameRewriter names = new NameRewriter(namespaces, known);
    connection.setAutoCommit(false);
    try {
      return render(statements, copies, names);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Rendered render(
      List<ObjectStatement> statements, List<Operation> copies, NameRewriter names)
      throws SQLException {
    List<String> sql = new ArrayList<>();
    names.schemas().forEach(schema -> sql.add("CREATE SCHEMA " + schema));
    for (Operation copy : copies) {
      for (Statement statement : copy.statements(context)) {
        sql.add(names.forth(statement.sql()));
      }
    }
    int first = sql.size();
    statements.forEach(statement -> sql.add(names.forth(unexecuted(statement))));
    List<@Nullable String> errors = run(sql, names.scratchOf(context.defaultSchema()));
    List<SchemaObject> objects =
        Introspector.objects(
                connection, new Scope(names.schemas(), NameRewriter.PREFIX + "version", grants))
            .stream()
            .map(names::back)
            .toList();
    List<@Nullable String> own = new ArrayList<>();
    for (int i = 0; i < errors.size(); i++) {
      String error = errors.get(i);
      if (i >= first) {
        own.add(error == null ? null : names.back(error));
      } else if (error != null) {
        throw new SQLException(names.back(error) + " in " + names.back(sql.get(i)));
      }
    }
    return new Rendered(objects, own);
  }

  private List<@Nullable String> run(List<String> statements, String schema) throws SQLException {
    try (PreparedStatement settings =
        connection.prepareStatement(
            "SELECT set_config('retort.statements', (?::text[])::text, true),"
                + " set_config('retort.scratch', ?, true), set_config('retort.default', ?, true)")) {
      settings.setArray(1, connection.createArrayOf("text", statements.toArray()));
      settings.setString(2, schema);
      settings.setString(3, context.defaultSchema());
      settings.execute();
    }
    List<@Nullable String> errors = new ArrayList<>();
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(resource());
      try (ResultSet result =
          statement.executeQuery("SELECT current_setting('retort.errors')::text[]")) {
        result.next();
        for (Object error : (Object[]) result.getArray(1).getArray()) {
          errors.add(error == null ? null : error.toString());
        }
      }
    }
    return errors;
  }

  /** Types that are not there yet, or are there in another form. */
  private static List<Operation> types(Schema around, Schema actual, Set<QualifiedName> known) {
    List<Operation> types = new ArrayList<>();
    around.enums().stream()
        .filter(type -> !actual.enums().contains(type))
        .forEach(type -> types.add(new CreateEnum(type)));
    around.domains().stream()
        .filter(type -> !actual.domains().contains(type))
        .forEach(type -> types.add(new CreateDomain(type)));
    around.composites().stream()
        .filter(type -> !actual.composites().contains(type))
        .forEach(type -> types.add(new CreateComposite(type)));
    around.ranges().stream()
        .filter(type -> !actual.ranges().contains(type))
        .forEach(type -> types.add(new CreateRange(type)));
    types.forEach(type -> known.add(QualifiedName.parse(type.object())));
    return types;
  }

  /** What expressions can see of a table; a view may lean on its key. */
  private static Table bare(Table table) {
    return Table.of(
            table.name(),
            table.columns().stream()
                .map(
                    c ->
                        Column.of(c.name(), c.type())
                            .withNullable(c.nullable())
                            .withCollation(c.collation()))
                .toList())
        .withPrimaryKey(table.primaryKey())
        .withUniques(table.uniques().stream().toList())
        .withOptions(TableOptions.PLAIN);
  }

  /** A materialized view's query must not run. */
  private static String unexecuted(ObjectStatement statement) {
    return statement.kind() == ObjectKind.MATERIALIZED_VIEW
        ? statement.sql().replaceFirst("(?i)\\s+WITH\\s+(NO\\s+)?DATA\\s*$", "") + " WITH NO DATA"
        : statement.sql();
  }

  private static String resource() {
    try (InputStream in = ObjectScratch.class.getResourceAsStream("scratch-objects.sql")) {
      return new String(
          Objects.requireNonNull(in, "scratch-objects.sql").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
