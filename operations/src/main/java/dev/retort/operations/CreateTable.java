package dev.retort.operations;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.Partition;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table with its columns, constraints and comments. Not with its indexes: each of them is
 * a {@link CreateIndex} of its own.
 *
 * @param table its list of indexes is emptied, and those of its partitions
 */
public record CreateTable(Table table) implements Operation {
  public CreateTable {
    table =
        table
            .withIndexes(List.of())
            .withOptions(
                table
                    .options()
                    .withPartitions(
                        table.options().partitions().stream()
                            .map(PartitionSql::withoutIndexes)
                            .toList()));
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
    statements.addAll(repetitions(context));
    statements.addAll(notValid(context));
    if (table.comment() != null) {
      statements.add(CommentTarget.table(table.name()).comment(context, table.comment()));
    }
    columns.forEach(column -> statements.addAll(column.after()));
    statements.addAll(constraintComments(context));
    for (Partition partition : table.options().partitions()) {
      PartitionSql.create(context, table.name(), partition, statements);
    }
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
    table.uniques().stream()
        .filter(unique -> !isRepetition(unique))
        .forEach(unique -> elements.add(ConstraintSql.of(unique)));
    table.checks().stream()
        .filter(CheckConstraint::validated)
        .forEach(check -> elements.add(ConstraintSql.of(check)));
    table.exclusions().stream()
        .filter(exclusion -> !isRepetition(exclusion))
        .forEach(exclusion -> elements.add(ConstraintSql.of(exclusion)));
    table.foreignKeys().stream()
        .filter(key -> key.validated() && !waits(key))
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

  /** CREATE TABLE makes one index, under one name, of keys that say the same. */
  private List<Statement> repetitions(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    table.uniques().stream()
        .filter(this::isRepetition)
        .forEach(u -> statements.add(AddUnique.statement(context, table.name(), u)));
    table.exclusions().stream()
        .filter(this::isRepetition)
        .forEach(e -> statements.add(AddExclusion.statement(context, table.name(), e)));
    return statements;
  }

  private boolean isRepetition(ExclusionConstraint exclusion) {
    return table.exclusions().stream()
        .takeWhile(other -> !other.equals(exclusion))
        .anyMatch(other -> other.definition().equals(exclusion.definition()));
  }

  private boolean isRepetition(UniqueConstraint unique) {
    return table.primaryKey() != null && table.primaryKey().columns().equals(unique.columns())
        || table.uniques().stream()
            .takeWhile(other -> !other.equals(unique))
            .anyMatch(other -> other.columns().equals(unique.columns()));
  }

  /** A reference to the table itself may need a key that is added afterwards. */
  private boolean waits(ForeignKey key) {
    return key.refTable().equals(table.name())
        && table.uniques().stream()
            .filter(this::isRepetition)
            .anyMatch(unique -> Set.copyOf(unique.columns()).equals(Set.copyOf(key.refColumns())));
  }

  /** CREATE TABLE takes a constraint for valid whatever one says, so these are added afterwards. */
  private List<Statement> notValid(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    table.checks().stream()
        .filter(check -> !check.validated())
        .forEach(c -> statements.add(AddCheck.statement(context, table.name(), c)));
    table.foreignKeys().stream()
        .filter(key -> !key.validated() || waits(key))
        .forEach(k -> statements.add(AddForeignKey.statement(context, table.name(), k)));
    return statements;
  }

  private List<Statement> constraintComments(SqlContext context) {
    List<Statement> statements = new ArrayList<>();
    PrimaryKey key = table.primaryKey();
    if (key != null) {
      comment(context, statements, key.name(), key.comment());
    }
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
