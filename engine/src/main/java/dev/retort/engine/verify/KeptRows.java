package dev.retort.engine.verify;

import dev.retort.operations.DropColumn;
import dev.retort.operations.DropTable;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What must come through a revision: each table that it does not drop, and of it the columns that
 * are there before and after with the same type, under the names that they have on either side.
 */
final class KeptRows {
  /** A table's columns, old name to new name. */
  private record Kept(QualifiedName before, QualifiedName after, Map<String, String> columns) {}

  private final List<Kept> tables = new ArrayList<>();

  KeptRows(Schema before, Schema after, List<Operation> operations, String defaultSchema) {
    for (Table table : before.tables()) {
      QualifiedName name = table.name();
      boolean dropped = false;
      Map<String, String> columns = new LinkedHashMap<>();
      table.columns().forEach(column -> columns.put(column.name(), column.name()));
      for (Operation operation : operations) {
        if (operation instanceof DropTable drop) {
          dropped |= drop.table().name().in(defaultSchema).equals(name);
        } else if (operation instanceof RenameTable rename
            && rename.from().in(defaultSchema).equals(name)) {
          name = name.withName(rename.to());
        } else if (operation instanceof RenameColumn rename
            && rename.table().in(defaultSchema).equals(name)) {
          columns.replaceAll((old, now) -> now.equals(rename.from()) ? rename.to() : now);
        } else if (operation instanceof DropColumn drop
            && drop.table().in(defaultSchema).equals(name)) {
          columns.values().remove(drop.column().name());
        }
      }
      Optional<Table> now = after.table(name);
      if (!dropped) {
        columns.entrySet().removeIf(e -> !sameType(table, e.getKey(), now, e.getValue()));
        tables.add(new Kept(table.name(), name, columns));
      }
    }
  }

  private static boolean sameType(Table table, String old, Optional<Table> now, String name) {
    Optional<Column> before = table.column(old);
    Optional<Column> after = now.flatMap(t -> t.column(name));
    return before.isPresent()
        && after.isPresent()
        && before.get().type().equals(after.get().type())
        && after.get().generated() == null;
  }

  /** The rows as they are before the revision, or after its way back: table to what is in it. */
  Map<QualifiedName, Contents> before(Connection connection) throws SQLException {
    Map<QualifiedName, Contents> found = new TreeMap<>();
    for (Kept kept : tables) {
      Map<String, String> same = new LinkedHashMap<>();
      kept.columns().keySet().forEach(column -> same.put(column, column));
      found.put(kept.before(), read(connection, kept.before(), same));
    }
    return found;
  }

  /** The rows as they are after it, under the names that tables and columns had before. */
  Map<QualifiedName, Contents> after(Connection connection) throws SQLException {
    Map<QualifiedName, Contents> found = new TreeMap<>();
    for (Kept kept : tables) {
      found.put(kept.before(), read(connection, kept.after(), kept.columns()));
    }
    return found;
  }

  /**
   * What is in a table.
   *
   * @param count -1 where the table is gone
   * @param values of each column a hash
   */
  record Contents(long count, Map<String, String> values) {
    /** The columns that both know and that hold something else. */
    List<String> changedSince(Contents before) {
      return values.entrySet().stream()
          .filter(e -> !before.values().getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static Contents read(
      Connection connection, QualifiedName table, Map<String, String> columns) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT count(*)");
    for (String column : columns.values()) {
      sql.append(
          ", coalesce(md5(string_agg(%1$s::text, chr(10) ORDER BY %1$s::text)), '')"
              .formatted(Identifiers.quote(column)));
    }
    sql.append(" FROM ").append(table.quoted());
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql.toString())) {
      found.next();
      Map<String, String> values = new LinkedHashMap<>();
      int number = 2;
      for (String column : columns.keySet()) {
        values.put(column, found.getString(number++));
      }
      return new Contents(found.getLong(1), values);
    } catch (SQLException e) {
      if ("42P01".equals(e.getSQLState())) {
        return new Contents(-1, Map.of());
      }
      throw e;
    }
  }
}
