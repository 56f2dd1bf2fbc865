package dev.retort.migration;

import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.Map;
import java.util.TreeMap;

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

  /** Not nullable, by a constraint of which there is more to say (PostgreSQL 18). */
  public ColumnBuilder notNull(NotNullBuilder constraint) {
    column = column.withNullable(false).withNotNull(constraint.build());
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

  /** What the planner is told: {@code "n_distinct"}. */
  public ColumnBuilder parameter(String name, String value) {
    Map<String, String> more = new TreeMap<>(column.options().parameters());
    more.put(name, value);
    column = column.withOptions(column.options().withParameters(more));
    return this;
  }

  Column build() {
    return column;
  }
}
