package dev.retort.differ;

import dev.retort.operations.DropObject;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The routines that a plan drops, so that nothing of a table or domain may call them meanwhile.
 * Overloads are not told apart: the text of a call does not say which one is meant.
 *
 * @param back those that come back in another form
 * @param gone those that do not; another of the name may take their place
 */
record RemadeRoutines(Set<QualifiedName> back, Set<QualifiedName> gone) {
  /** No routine is dropped. */
  static final RemadeRoutines NONE = new RemadeRoutines(Set.of(), Set.of());

  RemadeRoutines {
    back = Set.copyOf(back);
    gone = Set.copyOf(gone);
  }

  /** Those of a plan, besides those that are known. */
  RemadeRoutines and(List<PlannedOperation> plan) {
    Set<QualifiedName> back = new TreeSet<>(this.back);
    Set<QualifiedName> gone = new TreeSet<>(this.gone);
    for (PlannedOperation planned : plan) {
      if (planned.operation() instanceof DropObject drop && drop.definition().kind().isRoutine()) {
        (drop.kept() ? back : gone).add(drop.definition().name());
      }
    }
    return new RemadeRoutines(back, gone);
  }

  /** Whether a routine that is dropped is called, be it to come back or not. */
  boolean calledBy(@Nullable SqlExpression expression) {
    return expression != null && (calls(expression.text(), back) || calls(expression.text(), gone));
  }

  boolean calledBy(Index index) {
    return calledBy(index.where())
        || index.keys().stream().map(IndexKey::expression).anyMatch(this::calledBy);
  }

  /** Whether anything calls one. */
  boolean isCalledIn(Schema schema) {
    return schema.tables().stream()
            .anyMatch(
                table ->
                    table.columns().stream().anyMatch(this::calledBy)
                        || table.checks().stream().anyMatch(c -> calledBy(c.expression()))
                        || table.exclusions().stream().anyMatch(e -> calledBy(e.definition()))
                        || table.indexes().stream().anyMatch(this::calledBy))
        || schema.domains().stream()
            .anyMatch(
                domain ->
                    calledBy(domain.defaultValue())
                        || domain.checks().stream().anyMatch(c -> calledBy(c.expression())));
  }

  private boolean calledBy(Column column) {
    Generated generated = column.generated();
    return calledBy(column.defaultValue()) || generated != null && calledBy(generated.expression());
  }

  /** Whether a routine is called that comes back. */
  boolean isOneBackCalledBy(@Nullable SqlExpression expression) {
    return expression != null && calls(expression.text(), back);
  }

  private static boolean calls(String sql, Set<QualifiedName> routines) {
    return !routines.isEmpty() && SqlWords.calls(sql).stream().anyMatch(routines::contains);
  }
}
