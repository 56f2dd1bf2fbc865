package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Collection;
import java.util.List;

/**
 * The columns in which a child allows nulls although a parent does not. PostgreSQL 14 to 17 let
 * that happen: a child can take its {@code NOT NULL} back, and keeps its own column without it when
 * a parent gets one of that name.
 */
final class OptionalColumns {
  private OptionalColumns() {}

  static List<String> of(Table child, Collection<QualifiedName> parents, Schema schema) {
    return child.columns().stream()
        .filter(Column::nullable)
        .map(Column::name)
        .filter(name -> parents.stream().anyMatch(parent -> requires(schema, parent, name)))
        .toList();
  }

  /** Whether a table asks its children for values in a column. */
  static boolean requires(Schema schema, QualifiedName parent, String column) {
    return schema
        .table(parent)
        .flatMap(table -> table.column(column))
        .filter(c -> !c.nullable() && !c.notNull().noInherit())
        .isPresent();
  }
}
