package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.NotNull;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** What SQL says of the constraint behind a column's {@code NOT NULL}, from PostgreSQL 18 on. */
record NotNullSql(SqlContext context, QualifiedName table, String column, NotNull notNull) {
  /** Whether {@code SET NOT NULL} is all, because of the server or since nothing else is wanted. */
  static boolean saysNothing(SqlContext context, NotNull notNull) {
    return context.serverVersion() < 18 || notNull.equals(NotNull.PLAIN);
  }

  /** {@code CONSTRAINT required }, with the blank; empty for the name that PostgreSQL chooses. */
  String named() {
    return notNull.name() == null && notNull.comment() == null
        ? ""
        : "CONSTRAINT " + Identifiers.quote(notNull.nameIn(table, column)) + " ";
  }

  /** {@code NO INHERIT}, with a leading blank. */
  String inheritance() {
    return notNull.noInherit() ? " NO INHERIT" : "";
  }

  /** Within a column's definition, with a leading blank; one that is not valid comes later. */
  String inColumn() {
    return saysNothing(context, notNull)
        ? " NOT NULL"
        : notNull.validated() ? " " + named() + "NOT NULL" + inheritance() : "";
  }

  /** What follows the definition of a column. */
  List<Statement> after() {
    return saysNothing(context, notNull)
        ? List.of()
        : notNull.validated()
            ? comment()
            : new AlterColumnNullability(table, column, false, notNull).statements(context);
  }

  List<Statement> comment() {
    return notNull.comment() == null
        ? List.of()
        : List.of(
            CommentTarget.constraint(table, notNull.nameIn(table, column))
                .comment(context, notNull.comment()));
  }
}
