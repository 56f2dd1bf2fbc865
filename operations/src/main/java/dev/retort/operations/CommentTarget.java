package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param object the table (or type) of a column, the table or domain of a constraint; else the
 *     object itself
 * @param member the column or constraint; null for the other kinds
 */
public record CommentTarget(Kind kind, QualifiedName object, @Nullable String member) {

  /** The kinds of objects that carry comments. */
  public enum Kind {
    TABLE,
    COLUMN,
    CONSTRAINT,
    DOMAIN_CONSTRAINT,
    INDEX,
    SEQUENCE,
    TYPE
  }

  public CommentTarget {
    boolean needsMember =
        kind == Kind.COLUMN || kind == Kind.CONSTRAINT || kind == Kind.DOMAIN_CONSTRAINT;
    if (needsMember != (member != null)) {
      throw new IllegalArgumentException(
          "a comment on a " + kind + " of " + object + " with member " + member);
    }
  }

  public static CommentTarget table(QualifiedName table) {
    return new CommentTarget(Kind.TABLE, table, null);
  }

  public static CommentTarget column(QualifiedName table, String column) {
    return new CommentTarget(Kind.COLUMN, table, column);
  }

  public static CommentTarget constraint(QualifiedName table, String constraint) {
    return new CommentTarget(Kind.CONSTRAINT, table, constraint);
  }

  public static CommentTarget domainConstraint(QualifiedName domain, String constraint) {
    return new CommentTarget(Kind.DOMAIN_CONSTRAINT, domain, constraint);
  }

  /** An index, which lives in its table's schema. */
  public static CommentTarget index(QualifiedName index) {
    return new CommentTarget(Kind.INDEX, index, null);
  }

  public static CommentTarget sequence(QualifiedName sequence) {
    return new CommentTarget(Kind.SEQUENCE, sequence, null);
  }

  public static CommentTarget type(QualifiedName type) {
    return new CommentTarget(Kind.TYPE, type, null);
  }

  /** {@code COMMENT ON COLUMN public.users.phone IS '…'}; a null text removes the comment. */
  Statement comment(SqlContext context, @Nullable String text) {
    String name = context.quote(object);
    String target =
        switch (kind) {
          case COLUMN -> name + "." + Identifiers.quote(String.valueOf(member));
          case CONSTRAINT -> Identifiers.quote(String.valueOf(member)) + " ON " + name;
          case DOMAIN_CONSTRAINT ->
              Identifiers.quote(String.valueOf(member)) + " ON DOMAIN " + name;
          case TABLE, INDEX, SEQUENCE, TYPE -> name;
        };
    String value = text == null ? "NULL" : Identifiers.literal(text);
    return Statement.of(
        LockLevel.SHARE_UPDATE_EXCLUSIVE, "COMMENT ON " + word() + " " + target + " IS " + value);
  }

  /** The kind as SQL says it. */
  String word() {
    return kind == Kind.DOMAIN_CONSTRAINT ? Kind.CONSTRAINT.name() : kind.name();
  }

  /** In full, {@code public.users.phone}. */
  @Override
  public String toString() {
    return member == null ? object.toString() : Names.full(object, member);
  }

  String plain() {
    return member == null ? Names.plain(object) : Names.plain(object, member);
  }
}
