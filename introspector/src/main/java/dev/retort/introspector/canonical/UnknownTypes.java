package dev.retort.introspector.canonical;

import dev.retort.finding.Finding;
import dev.retort.introspector.IntrospectorFindings;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the wanted column types that the server does not know: a migration with them would fail.
 */
public final class UnknownTypes {
  private UnknownTypes() {}

  /**
   * @param connection in auto-commit mode, in which it is left
   * @return an RT222 for each column whose type neither the server knows nor the wanted schema
   *     creates
   */
  public static List<Finding> find(Connection connection, Schema wanted) throws SQLException {
    Set<String> types = new TreeSet<>();
    for (Table table : wanted.tables()) {
      table.columns().forEach(column -> types.add(column.type()));
    }
    for (QualifiedName made : made(wanted)) {
      for (String name : List.of(made.name(), made.toString(), made.quoted())) {
        types.remove(name);
        types.remove(name + "[]");
      }
    }
    Set<String> unknown = unknown(connection, List.copyOf(types));
    if (!unknown.isEmpty()) {
      unknown = unknown(connection, List.copyOf(unknown), extensions(wanted));
    }
    List<Finding> findings = new ArrayList<>();
    for (Table table : wanted.tables()) {
      for (Column column : table.columns()) {
        if (unknown.contains(column.type())) {
          findings.add(
              IntrospectorFindings.UNKNOWN_TYPE.on(
                  table.name() + "." + column.name(),
                  column.origin(),
                  "the server knows no type " + column.type()));
        }
      }
    }
    return findings;
  }

  private static List<QualifiedName> made(Schema wanted) {
    List<QualifiedName> names = new ArrayList<>();
    wanted.enums().forEach(type -> names.add(type.name()));
    wanted.domains().forEach(type -> names.add(type.name()));
    wanted.composites().forEach(type -> names.add(type.name()));
    wanted.ranges().forEach(type -> names.add(type.name()));
    return names;
  }

  private static List<SchemaObject> extensions(Schema wanted) {
    return wanted.objects().stream().filter(o -> o.kind() == ObjectKind.EXTENSION).toList();
  }

  /**
   * Which of the types stay unknown when the wanted extensions are there: these are created in a
   * transaction that is rolled back. One that cannot be created changes nothing.
   */
  private static Set<String> unknown(
      Connection connection, List<String> types, List<SchemaObject> extensions)
      throws SQLException {
    if (extensions.isEmpty()) {
      return new TreeSet<>(types);
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (SchemaObject extension : extensions) {
        Savepoint before = connection.setSavepoint();
        try {
          statement.execute(extension.definition());
        } catch (SQLException e) {
          connection.rollback(before); // it is there already, or it may not be created
        }
      }
      return unknown(connection, types);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** One round trip, unless a type cannot even be parsed: that fails the query for all of them. */
  private static Set<String> unknown(Connection connection, List<String> types)
      throws SQLException {
    Set<String> unknown = new TreeSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT t FROM unnest(?::text[]) t WHERE to_regtype(t) IS NULL")) {
      statement.setArray(1, connection.createArrayOf("text", types.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          unknown.add(result.getString(1));
        }
      }
    } catch (SQLException e) {
      boolean connectionWorks = e.getSQLState() != null && !e.getSQLState().startsWith("08");
      if (!connectionWorks) {
        throw e;
      }
      if (types.size() == 1) {
        return Set.copyOf(types);
      }
      for (String type : types) {
        unknown.addAll(unknown(connection, List.of(type)));
      }
    }
    return unknown;
  }
}
