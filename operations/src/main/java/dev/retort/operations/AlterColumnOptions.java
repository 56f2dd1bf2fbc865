package dev.retort.operations;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnOptions;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Changes how the values of a column are stored from now on. Of the two columns name, type and
 * options count.
 */
public record AlterColumnOptions(QualifiedName table, Column from, Column to) implements Operation {
  @Override
  public String object() {
    return Names.full(table, to.name());
  }

  @Override
  public Origin origin() {
    return to.origin();
  }

  @Override
  public String description() {
    return "change how " + Names.plain(table, to.name()) + " is stored" + words(to.options());
  }

  private static String words(ColumnOptions options) {
    return (options.compression().isEmpty() ? "" : ", compression " + options.compression())
        + (options.storage().isEmpty() ? "" : ", storage " + options.storage())
        + (options.statistics() < 0 ? "" : ", statistics " + options.statistics())
        + options.parameters().entrySet().stream()
            .map(e -> ", " + e.getKey() + " " + e.getValue())
            .collect(Collectors.joining());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return statements(context, table, to, from.options());
  }

  static List<Statement> statements(
      SqlContext context, QualifiedName table, Column column, ColumnOptions before) {
    ColumnOptions now = column.options();
    List<Statement> statements = new ArrayList<>();
    if (!now.storage().equals(before.storage())) {
      String storage =
          now.storage().isEmpty()
              ? defaultStorage(context, column.type())
              : now.storage().toUpperCase(Locale.ROOT);
      statements.add(
          AlterTable.exclusiveColumn(context, table, column.name(), "SET STORAGE " + storage));
    }
    if (!now.compression().equals(before.compression())) {
      String method = now.compression().isEmpty() ? "DEFAULT" : now.compression();
      statements.add(
          AlterTable.exclusiveColumn(context, table, column.name(), "SET COMPRESSION " + method));
    }
    if (now.statistics() != before.statistics()) {
      statements.add(
          Statement.of(
              LockLevel.SHARE_UPDATE_EXCLUSIVE,
              AlterTable.column(
                  context, table, column.name(), "SET STATISTICS " + now.statistics())));
    }
    List<String> gone = new ArrayList<>(before.parameters().keySet());
    gone.removeAll(now.parameters().keySet());
    if (!gone.isEmpty()) {
      statements.add(parameters(context, table, column, "RESET (" + String.join(", ", gone) + ")"));
    }
    if (!now.parameters().isEmpty() && !now.parameters().equals(before.parameters())) {
      String list =
          now.parameters().entrySet().stream()
              .map(e -> e.getKey() + " = " + e.getValue())
              .collect(Collectors.joining(", "));
      statements.add(parameters(context, table, column, "SET (" + list + ")"));
    }
    return statements;
  }

  private static Statement parameters(
      SqlContext context, QualifiedName table, Column column, String action) {
    return Statement.of(
        LockLevel.SHARE_UPDATE_EXCLUSIVE, AlterTable.column(context, table, column.name(), action));
  }

  /** PostgreSQL 16 finds out by itself. */
  private static String defaultStorage(SqlContext context, String type) {
    if (context.serverVersion() >= 16) {
      return "DEFAULT";
    }
    TypeShape shape = TypeShape.of(type);
    return shape.base().equals("numeric") && !shape.array() ? "MAIN" : "EXTENDED";
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterColumnOptions(table, to, from));
  }
}
