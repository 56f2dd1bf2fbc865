package dev.retort.introspector.canonical;

import dev.retort.introspector.canonical.Subject.Kind;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Origin;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Every text of a table that PostgreSQL understands and a comparison of letters does not. */
final class Texts {
  private Texts() {}

  /** Takes a text and gives the one to put in its place. */
  interface Visitor {
    String visit(Subject subject, String text, Origin origin);
  }

  /** The table with what the visitor gives for each text. */
  static Table map(Table table, Visitor visitor) {
    return table
        .withColumns(table.columns().stream().map(c -> column(table, c, visitor)).toList())
        .withChecks(table.checks().stream().map(c -> check(table, c, visitor)).toList())
        .withExclusions(table.exclusions().stream().map(e -> exclusion(table, e, visitor)).toList())
        .withIndexes(table.indexes().stream().map(i -> index(table, i, visitor)).toList());
  }

  private static Column column(Table table, Column column, Visitor visitor) {
    Origin origin = column.origin().or(table.origin());
    String name = column.name();
    Column mapped =
        column.withType(
            visitor.visit(new Subject(table.name(), Kind.TYPE, name), column.type(), origin));
    SqlExpression value = column.defaultValue();
    if (value != null) {
      Subject subject = new Subject(table.name(), Kind.DEFAULT, name);
      mapped = mapped.withDefault(expression(subject, value, origin, visitor));
    }
    Generated generated = column.generated();
    if (generated != null) {
      Subject subject = new Subject(table.name(), Kind.GENERATED, name);
      mapped =
          mapped.withGenerated(
              new Generated(
                  expression(subject, generated.expression(), origin, visitor),
                  generated.stored()));
    }
    return mapped;
  }

  private static CheckConstraint check(Table table, CheckConstraint check, Visitor visitor) {
    Subject subject = new Subject(table.name(), Kind.CHECK, "");
    Origin origin = check.origin().or(table.origin());
    return check.withExpression(expression(subject, check.expression(), origin, visitor));
  }

  private static ExclusionConstraint exclusion(
      Table table, ExclusionConstraint exclusion, Visitor visitor) {
    Subject subject = new Subject(table.name(), Kind.EXCLUSION, "");
    Origin origin = exclusion.origin().or(table.origin());
    return exclusion.withDefinition(expression(subject, exclusion.definition(), origin, visitor));
  }

  private static Index index(Table table, Index index, Visitor visitor) {
    Origin origin = index.origin().or(table.origin());
    List<IndexKey> keys = new ArrayList<>();
    for (IndexKey key : index.keys()) {
      SqlExpression expression = key.expression();
      Subject subject = new Subject(table.name(), Kind.KEY, "");
      keys.add(
          expression == null
              ? key
              : key.withExpression(expression(subject, expression, origin, visitor)));
    }
    SqlExpression where = index.where();
    Subject subject = new Subject(table.name(), Kind.PREDICATE, "");
    return index
        .withKeys(keys)
        .withWhere(where == null ? null : expression(subject, where, origin, visitor));
  }

  private static SqlExpression expression(
      Subject subject, SqlExpression expression, Origin origin, Visitor visitor) {
    return SqlExpression.of(visitor.visit(subject, expression.text(), origin));
  }
}
