package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table with its columns, constraints and comments. Not with its indexes: each of them is
 * a {@link CreateIndex} of its own.
 *
 * @param table its list of indexes is emptied
 */
public record CreateTable(Table table) implements Operation {
  public CreateTable {
    table = table.withIndexes(List.of());
  }

  @Override
  public String object() {
    return table.name().toString();
  }

  @Override
  public Origin origin() {
    return table.origin();
  }

  @Override
  public String description() {
    return "create table " + Names.plain(table.name());
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    List<ColumnSql> columns =
        table.columns().stream().map(c -> new ColumnSql(context, table.name(), c)).toList();
    List<Statement> statements = new ArrayList<>();
    columns.forEach(column -> statements.addAll(column.before()));
    statements.add(Statement.of(LockLevel.ACCESS_EXCLUSIVE, create(context, columns)));
    statements.addAll(notValid(context));
    if (table.comment() != null) {
      statements.add(CommentTarget.table(table.name()).comment(context, table.comment()));
    }
    columns.forEach(column -> statements.addAll(column.after()));
    statements.addAll(constraintComments(context));
    return List.copyOf(statements);
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new DropTable(table));
  }

  private String create(SqlContext context, List<ColumnSql> columns) {
    List<String> elements = new ArrayList<>();
    columns.forEach(column -> elements.add(column.definition()));
    if (table.primaryKey() != null) {
      elements.add(ConstraintSql.of(table.primaryKey()));
    }
    table.uniques().forEach(unique -> elements.add(ConstraintSql.of(unique)));
    table.checks().stream()
        .filter(CheckConstraint::validated)
        .forEach(check -> elements.add(ConstraintSql.of(check)));
    table.exclusions().forEach(exclusion -> elements.add(ConstraintSql.of(exclusion)));
    table.foreignKeys().stream()
        .filter(ForeignKey::validated)
        .forEach(key -> elements.add(ConstraintSql.of(context, key)));
    TableOptions options = table.options();
    StringBuilder sql = new StringBuilder(options.unlogged() ? "CREATE UNLOGGED" : "CREATE");
    sql.append(" TABLE ").append(context.quote(table.name())).append(" (");
    if (!elements.isEmpty()) {
      sql.append("\n  ").append(String.join(",\n  ", elements)).append('\n');
    }
    sql.append(')');
    if (!options.inherits().isEmpty()) {
      sql.append(" INHERITS (")
          .append(options.inherits().stream().map(context::quote).collect(Collectors.joining(", ")))
          .append(')');
    }
    if (options.partitionKey() != null) {
      sql.append(" PARTITION BY ").append(options.partitionKey());
    }
    return sql.append(StorageSql.with(options.storage())).toString();
  }

  /** CREATE TABLE takes a constraint for valid whatever one says, so these are added afterwards. */
  private List<Statement> notValid(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    table.checks().stream()
        .filter(check -> !check.validated())
        .forEach(c -> statements.add(AddCheck.statement(context, table.name(), c)));
    table.foreignKeys().stream()
        .filter(key -> !key.validated())
        .forEach(k -> statements.add(AddForeignKey.statement(context, table.name(), k)));
    return statements;
  }

  private List<Statement> constraintComments(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    table.uniques().forEach(u -> comment(context, statements, u.name(), u.comment()));
    table.checks().forEach(c -> comment(context, statements, c.name(), c.comment()));
    table.exclusions().forEach(e -> comment(context, statements, e.name(), e.comment()));
    table.foreignKeys().forEach(f -> comment(context, statements, f.name(), f.comment()));
    return statements;
  }

  private void comment(
      SqlContext context, List<Statement> statements, ObjectName name, @Nullable String comment) {
    if (comment != null) {
      statements.add(CommentTarget.constraint(table.name(), name.text()).comment(context, comment));
    }
  }
}
