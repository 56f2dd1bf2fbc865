package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes which tables a table inherits from.
 *
 * @param optional columns that allow nulls although a parent that comes or goes requires them.
 *     Before PostgreSQL 18 there are such; but only one that is required can join its parent
 */
public record AlterInheritance(
    QualifiedName table, List<QualifiedName> from, List<QualifiedName> to, List<String> optional)
    implements Operation {
  public AlterInheritance {
    from = List.copyOf(from);
    to = List.copyOf(to);
    optional = List.copyOf(optional);
  }

  /** Of a table that requires what its parents require. */
  public AlterInheritance(QualifiedName table, List<QualifiedName> from, List<QualifiedName> to) {
    this(table, from, to, List.of());
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
    List<QualifiedName> joined = new ArrayList<>(to);
    joined.removeAll(from);
    boolean pretends = !joined.isEmpty() && context.serverVersion() < 18;
    if (pretends) {
      optional.forEach(column -> statements.add(alone(context, column, "SET NOT NULL")));
    }
    for (QualifiedName parent : joined) {
      statements.add(AlterTable.exclusive(context, table, "INHERIT " + context.quote(parent)));
    }
    if (pretends) {
      optional.forEach(column -> statements.add(alone(context, column, "DROP NOT NULL")));
    }
    return List.copyOf(statements);
  }

  /** What the children of this table have of the column is their own business. */
  private Statement alone(SqlContext context, String column, String action) {
    return Statement.of(
        LockLevel.ACCESS_EXCLUSIVE,
        "ALTER TABLE ONLY "
            + context.quote(table)
            + " ALTER COLUMN "
            + Identifiers.quote(column)
            + " "
            + action);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new AlterInheritance(table, to, from, optional));
  }
}
