package dev.retort.scanner.kept;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;

/** Tables as bytes, for {@link TableReader}. */
final class TableWriter {
  private final Output out;

  TableWriter(Output out) {
    this.out = out;
  }

  void table(Table table) {
    name(table.name());
    out.list(table.columns(), this::column);
    out.orNull(table.primaryKey(), this::primaryKey);
    out.list(table.uniques(), this::unique);
    out.list(table.foreignKeys(), this::foreignKey);
    out.list(table.checks(), this::check);
    out.list(table.exclusions(), this::exclusion);
    out.list(table.indexes(), this::index);
    out.textOrNull(table.comment());
    origin(table.origin());
  }

  void name(QualifiedName name) {
    out.textOrNull(name.schema());
    out.text(name.name());
  }

  void origin(Origin origin) {
    out.text(origin.place());
    out.number(origin.line());
  }

  void unique(UniqueConstraint unique) {
    name(unique.name());
    out.texts(unique.columns());
    out.texts(unique.include());
    out.flag(unique.nullsNotDistinct());
    out.constant(unique.deferrability());
    out.flag(unique.withoutOverlaps());
    out.textOrNull(unique.comment());
    origin(unique.origin());
  }

  void exclusion(ExclusionConstraint exclusion) {
    name(exclusion.name());
    expression(exclusion.definition());
    out.textOrNull(exclusion.comment());
    origin(exclusion.origin());
  }

  void index(Index index) {
    name(index.name());
    out.flag(index.unique());
    out.text(index.method());
    out.list(index.keys(), this::key);
    out.texts(index.include());
    out.orNull(index.where(), this::expression);
    out.flag(index.nullsNotDistinct());
    out.texts(index.storage().keySet());
    out.texts(index.storage().values());
    out.flag(index.valid());
    out.textOrNull(index.comment());
    origin(index.origin());
  }

  private void name(ObjectName name) {
    out.text(name.text());
    out.flag(name.given());
  }

  private void expression(SqlExpression expression) {
    out.text(expression.text());
  }

  private void column(Column column) {
    out.text(column.name());
    out.text(column.type());
    out.flag(column.nullable());
    out.orNull(column.defaultValue(), this::expression);
    out.orNull(column.identity(), this::identity);
    out.orNull(
        column.generated(),
        generated -> {
          expression(generated.expression());
          out.flag(generated.stored());
        });
    out.orNull(column.collation(), this::name);
    out.textOrNull(column.comment());
    origin(column.origin());
  }

  private void identity(Identity identity) {
    out.constant(identity.generation());
    out.numberOrNull(identity.start());
    out.numberOrNull(identity.increment());
    out.numberOrNull(identity.min());
    out.numberOrNull(identity.max());
    out.numberOrNull(identity.cache());
    out.orNull(identity.cycle(), out::flag);
    origin(identity.sequence());
  }

  private void primaryKey(PrimaryKey key) {
    name(key.name());
    out.texts(key.columns());
    out.texts(key.include());
    out.constant(key.deferrability());
    out.flag(key.withoutOverlaps());
    out.textOrNull(key.comment());
    origin(key.origin());
  }

  private void foreignKey(ForeignKey key) {
    name(key.name());
    out.texts(key.columns());
    name(key.refTable());
    out.texts(key.refColumns());
    out.constant(key.onDelete());
    out.texts(key.onDeleteColumns());
    out.constant(key.onUpdate());
    out.constant(key.match());
    out.constant(key.deferrability());
    out.flag(key.validated());
    out.flag(key.period());
    out.flag(key.enforced());
    out.textOrNull(key.comment());
    origin(key.origin());
  }

  private void check(CheckConstraint check) {
    name(check.name());
    expression(check.expression());
    out.flag(check.noInherit());
    out.flag(check.validated());
    out.flag(check.enforced());
    out.textOrNull(check.comment());
    origin(check.origin());
  }

  private void key(IndexKey key) {
    out.textOrNull(key.column());
    out.orNull(key.expression(), this::expression);
    out.flag(key.desc());
    out.flag(key.nullsFirst());
    out.textOrNull(key.opclass());
    out.orNull(key.collation(), this::name);
  }
}
