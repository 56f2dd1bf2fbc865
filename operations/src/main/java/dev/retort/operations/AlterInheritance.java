package dev.retort.operations;

import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Changes which tables a table inherits from. */
public record AlterInheritance(
    QualifiedName table, List<QualifiedName> from, List<QualifiedName> to) implements Operation {
  public AlterInheritance {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  @Override
  public String object() {
    return table.toString();
  }

  @Override
  public String description() {
    return "let " + Names.plain(table) + " inherit from " + to + ", was " + from;
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    for (QualifiedName parent : from) {
      if (!to.contains(parent)) {
        statements.add(AlterTable.exclusive(context, table, "NO INHERIT " + context.quote(parent)));
      }
    }
    for (QualifiedName parent : to) {
      if (!from.contains(parent)) {
        statements.add(AlterTable.exclusive(context, table, "INHERIT " + context.quote(parent)));
      }
    }
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterInheritance(table, to, from));
  }
}
