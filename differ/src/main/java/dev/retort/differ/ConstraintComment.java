package dev.retort.differ;

import dev.retort.operations.CommentTarget;
import dev.retort.operations.SetComment;
import dev.retort.schema.ObjectName;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Compares the comments of constraints. JPA has none, so a model that says nothing leaves them. */
final class ConstraintComment {
  private ConstraintComment() {}

  static void compare(
      QualifiedName table,
      ObjectName constraint,
      @Nullable String from,
      @Nullable String to,
      DiffSink out) {
    if (to != null && !to.equals(from)) {
      out.add(
          new SetComment(
              new CommentTarget(CommentTarget.Kind.CONSTRAINT, table, constraint.text()),
              from,
              to));
    }
  }
}
