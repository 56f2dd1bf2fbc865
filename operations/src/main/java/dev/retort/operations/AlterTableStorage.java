package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes the storage parameters of a table. */
public record AlterTableStorage(
    QualifiedName table, Map<String, String> from, Map<String, String> to) implements Operation {
  public AlterTableStorage {
    from = Collections.unmodifiableMap(new TreeMap<>(from));
    to = Collections.unmodifiableMap(new TreeMap<>(to));
  }

  @Override
  public String object() {
    return table.toString();
  }

  @Override
  public String description() {
    return "change storage parameters of " + Names.plain(table) + " from " + from + " to " + to;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    Map<String, String> set = new TreeMap<>(to);
    set.entrySet().removeAll(from.entrySet());
    List<String> reset = from.keySet().stream().filter(name -> !to.containsKey(name)).toList();
    List<Statement> statements = new ArrayList<>();
    if (!set.isEmpty()) {
      statements.add(statement(context, "SET" + StorageSql.with(set).replaceFirst(" WITH", "")));
    }
    if (!reset.isEmpty()) {
      statements.add(
          statement(
              context,
              "RESET ("
                  + reset.stream().map(StorageSql::name).collect(Collectors.joining(", "))
                  + ")"));
    }
    return List.copyOf(statements);
  }

  private Statement statement(SqlContext context, String action) {
    return Statement.of(LockLevel.SHARE_UPDATE_EXCLUSIVE, AlterTable.sql(context, table, action));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterTableStorage(table, to, from));
  }
}
