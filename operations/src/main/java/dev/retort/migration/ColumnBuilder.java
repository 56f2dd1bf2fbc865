package dev.retort.migration;

import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;

/** A column, to be completed. */
public final class ColumnBuilder {
  private Column column;

  ColumnBuilder(String name, String type) {
    column = Column.of(name, type);
  }

  public ColumnBuilder notNull() {
    column = column.withNullable(false);
    return this;
  }

  /** The default, as SQL: {@code "now()"}, {@code "'new'"}. */
  public ColumnBuilder defaultValue(String expression) {
    column = column.withDefault(SqlExpression.of(expression));
    return this;
  }

  public ColumnBuilder identity(Identity.Generation generation) {
    return identity(new IdentityBuilder(generation));
  }

  public ColumnBuilder identity(IdentityBuilder identity) {
    column = column.withIdentity(identity.build());
    return this;
  }

  public ColumnBuilder generated(Generated generated) {
    column = column.withGenerated(generated);
    return this;
  }

  public ColumnBuilder collate(String collation) {
    column = column.withCollation(QualifiedName.parse(collation));
    return this;
  }

  public ColumnBuilder comment(String text) {
    column = column.withComment(text);
    return this;
  }

  /** The compression of large values: {@code "lz4"}. */
  public ColumnBuilder compression(String method) {
    column = column.withOptions(column.options().withCompression(method));
    return this;
  }

  /** Where large values are kept: {@code "external"}. */
  public ColumnBuilder storage(String strategy) {
    column = column.withOptions(column.options().withStorage(strategy));
    return this;
  }

  /** The statistics target. */
  public ColumnBuilder statistics(int target) {
    column = column.withOptions(column.options().withStatistics(target));
    return this;
  }

  Column build() {
    return column;
  }
}
