package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.graph.RowChange;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table that says which revisions a database is at: one row a head. */
public final class VersionTable {
  private final QualifiedName name;

  /**
   * @param name with its schema
   */
  public VersionTable(QualifiedName name) {
    this.name = name;
  }

  public QualifiedName name() {
    return name;
  }

  /** The rows, sorted; empty where there is no table, which is not created. */
  public List<String> read(Connection connection) throws SQLException {
    List<String> rows = new ArrayList<>();
    if (Sql.exists(connection, name)) {
      try (Statement statement = connection.createStatement();
          ResultSet result =
              statement.executeQuery("SELECT id FROM " + name.quoted() + " ORDER BY id")) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows.stream().sorted().toList();
  }

  /** Its definition. */
  public String createSql() {
    return "CREATE TABLE IF NOT EXISTS "
        + name.quoted()
        + " (id varchar(255) NOT NULL, CONSTRAINT "
        + Identifiers.quote(Identifiers.truncate(name.name() + "_pkey"))
        + " PRIMARY KEY (id))";
  }

  public String sql(RowChange change) {
    return sql(change, List::of);
  }

  /**
   * The same for a database that is not asked.
   *
   * @param spellings all rows that mean the same as one
   */
  String sql(RowChange change, Function<String, List<String>> spellings) {
    if (change instanceof RowChange.Insert insert) {
      return "INSERT INTO "
          + name.quoted()
          + " (id) VALUES ("
          + Identifiers.literal(insert.id())
          + ")";
    }
    if (change instanceof RowChange.Delete delete) {
      return "DELETE FROM " + name.quoted() + " WHERE " + isOneOf(spellings.apply(delete.id()));
    }
    RowChange.Update update = (RowChange.Update) change;
    return "UPDATE "
        + name.quoted()
        + " SET id = "
        + Identifiers.literal(update.to())
        + " WHERE "
        + isOneOf(spellings.apply(update.from()));
  }

  /** A condition on a row. */
  static String isOneOf(List<String> ids) {
    return ids.size() == 1
        ? "id = " + Identifiers.literal(ids.get(0))
        : ids.stream().map(Identifiers::literal).collect(Collectors.joining(", ", "id IN (", ")"));
  }

  /** Changes the rows; each change must meet exactly one (RT430). */
  void apply(Connection connection, List<RowChange> changes) throws SQLException {
    for (RowChange change : changes) {
      try (Statement statement = connection.createStatement()) {
        int count = statement.executeUpdate(sql(change));
        if (count != 1) {
          throw new RetortException(
              ErrorKind.DATABASE,
              RunnerErrors.ROW_COUNT,
              "a change of the version table met " + count + " rows instead of one.",
              List.of("table       " + name, "statement   " + sql(change)),
              "Somebody else has changed the table meanwhile. This revision was rolled back; 'current' says where things stand.");
        }
      }
    }
  }
}
