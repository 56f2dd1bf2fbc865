package dev.retort.operations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sets, changes or removes a comment.
 *
 * @param from null for none
 * @param to null for none
 */
public record SetComment(CommentTarget target, @Nullable String from, @Nullable String to)
    implements Operation {
  @Override
  public String object() {
    return target.toString();
  }

  @Override
  public String description() {
    return (to == null ? "remove comment of " : "comment on ")
        + target.word().toLowerCase(Locale.ROOT)
        + " "
        + target.plain();
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(target.comment(context, to));
  }

  @Override
  public Inverse inverse() {
    return Inverse.exact(new SetComment(target, to, from));
  }
}
