package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOwner;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A schema as it stands after one rename, references included, as PostgreSQL keeps them. */
final class RenamedSchema {
  private RenamedSchema() {}

  static Schema renameTable(Schema schema, QualifiedName from, QualifiedName to) {
    Schema owned =
        withOwners(schema, owner -> owner.table().equals(from) ? owner.withTable(to) : owner);
    return owned.withTables(
        schema.tables().stream()
            .map(table -> table.name().equals(from) ? keepingNames(table).withName(to) : table)
            .map(table -> table.withOptions(renameParents(table.options(), from, to)))
            .map(
                table ->
                    table.withForeignKeys(
                        table.foreignKeys().stream()
                            .map(fk -> fk.refTable().equals(from) ? fk.withRefTable(to) : fk)
                            .toList()))
            .toList());
  }

  private static TableOptions renameParents(
      TableOptions options, QualifiedName from, QualifiedName to) {
    TableOptions.Slot slot = options.slot();
    return options
        .withInherits(
            options.inherits().stream().map(parent -> parent.equals(from) ? to : parent).toList())
        .withSlot(
            slot != null && slot.parent().equals(from)
                ? new TableOptions.Slot(to, slot.bound())
                : slot);
  }

  static Schema renameColumn(Schema schema, QualifiedName table, String from, String to) {
    UnaryOperator<String> column = name -> name.equals(from) ? to : name;
    Set<QualifiedName> renamed = new HashSet<>(Families.of(schema).descendants(table));
    renamed.add(table);
    Schema owned =
        withOwners(
            schema,
            owner ->
                owner.table().equals(table) && owner.column().equals(from)
                    ? owner.withColumn(to)
                    : owner);
    return owned.withTables(
        schema.tables().stream()
            .map(t -> renamed.contains(t.name()) ? renameOwn(t, from, to, column) : t)
            .map(t -> renameReferences(t, table, column))
            .toList());
  }

  private static Schema withOwners(Schema schema, UnaryOperator<SequenceOwner> rename) {
    return schema.withSequences(
        schema.sequences().stream()
            .map(s -> s.owner() == null ? s : s.withOwner(rename.apply(s.owner())))
            .toList());
  }

  /** The constraints behind NOT NULL are called after what the table was called when they came. */
  private static Table keepingNames(Table table) {
    return table.withColumns(
        table.columns().stream().map(c -> c.withNotNull(c.notNull().keepingName())).toList());
  }

  static Schema renameSequence(Schema schema, QualifiedName from, QualifiedName to) {
    String oldText = "'" + from + "'";
    String newText = "'" + to + "'";
    return schema
        .withSequences(
            schema.sequences().stream()
                .map(s -> s.name().equals(from) ? s.withName(to) : s)
                .toList())
        .withTables(
            schema.tables().stream()
                .map(t -> t.withColumns(replaceInDefaults(t.columns(), oldText, newText)))
                .toList());
  }

  private static List<Column> replaceInDefaults(List<Column> columns, String from, String to) {
    return columns.stream()
        .map(
            c ->
                c.defaultValue() == null
                    ? c
                    : c.withDefault(SqlExpression.of(c.defaultValue().text().replace(from, to))))
        .toList();
  }

  private static Table renameOwn(
      Table table, String from, String to, UnaryOperator<String> column) {
    UnaryOperator<SqlExpression> expression =
        e -> SqlExpression.of(SqlWords.renameColumn(e.text(), from, to));
    Table renamed =
        table
            .withColumns(
                table.columns().stream()
                    .map(c -> c.name().equals(from) ? renamedOwn(c, to) : c)
                    .map(c -> renameGenerated(c, expression))
                    .toList())
            .withUniques(
                table.uniques().stream()
                    .map(u -> u.withColumns(u.columns().stream().map(column).toList()))
                    .toList())
            .withChecks(
                table.checks().stream()
                    .map(c -> c.withExpression(expression.apply(c.expression())))
                    .toList())
            .withExclusions(
                table.exclusions().stream()
                    .map(e -> e.withDefinition(expression.apply(e.definition())))
                    .toList())
            .withForeignKeys(
                table.foreignKeys().stream()
                    .map(
                        f ->
                            f.withColumns(
                                f.columns().stream().map(column).toList(), f.refColumns()))
                    .toList())
            .withIndexes(
                table.indexes().stream().map(i -> renameIndex(i, column, expression)).toList());
    return table.primaryKey() == null
        ? renamed
        : renamed.withPrimaryKey(
            table
                .primaryKey()
                .withColumns(table.primaryKey().columns().stream().map(column).toList()));
  }

  private static Column renamedOwn(Column column, String to) {
    return column.withName(to).withNotNull(column.notNull().keepingName());
  }

  private static Column renameGenerated(Column column, UnaryOperator<SqlExpression> expression) {
    Generated generated = column.generated();
    return generated == null
        ? column
        : column.withGenerated(
            new Generated(expression.apply(generated.expression()), generated.stored()));
  }

  private static Index renameIndex(
      Index index, UnaryOperator<String> column, UnaryOperator<SqlExpression> expression) {
    List<IndexKey> keys =
        index.keys().stream()
            .map(
                key ->
                    key.column() != null
                        ? key.withColumn(column.apply(key.column()))
                        : key.expression() != null
                            ? key.withExpression(expression.apply(key.expression()))
                            : key)
            .toList();
    return index
        .withKeys(keys)
        .withInclude(index.include().stream().map(column).toList())
        .withWhere(index.where() == null ? null : expression.apply(index.where()));
  }

  private static Table renameReferences(
      Table table, QualifiedName target, UnaryOperator<String> column) {
    return table.withForeignKeys(
        table.foreignKeys().stream()
            .map(
                (ForeignKey f) ->
                    f.refTable().equals(target)
                        ? f.withColumns(f.columns(), f.refColumns().stream().map(column).toList())
                        : f)
            .toList());
  }
}
