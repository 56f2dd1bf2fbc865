package dev.retort.differ;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import java.util.stream.Stream;

/**
 * What the columns of a schema use by its name although nothing declares it: a sequence in a
 * default, a type in a {@code columnDefinition}. Such an object is no leftover.
 */
final class Mentions {
  private Mentions() {}

  static boolean sequence(ObjectComparer.Scope<Schema> scope, QualifiedName sequence) {
    return columns(scope)
        .map(Column::defaultValue)
        .filter(value -> value != null && value.text().contains("nextval("))
        .map(SqlExpression::text)
        .flatMap(text -> SqlWords.literals(text).stream())
        .anyMatch(literal -> is(literal, sequence, scope));
  }

  static boolean type(ObjectComparer.Scope<Schema> scope, QualifiedName type) {
    return columns(scope)
        .map(column -> column.type().replaceAll("(\\[\\d*])+$", ""))
        .anyMatch(text -> is(text, type, scope));
  }

  private static Stream<Column> columns(ObjectComparer.Scope<Schema> scope) {
    return scope.to().tables().stream().flatMap(table -> table.columns().stream());
  }

  private static boolean is(String text, QualifiedName name, ObjectComparer.Scope<Schema> scope) {
    QualifiedName own = name.relativeTo(scope.options().defaultSchema());
    return text.equals(name.quoted())
        || text.equals(own.quoted())
        || text.equals(name.toString())
        || text.equals(own.toString());
  }
}
