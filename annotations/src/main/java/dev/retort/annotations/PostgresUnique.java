package dev.retort.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A unique constraint that takes nulls for equal, carries further columns or may be broken until
 * the transaction ends.
 *
 * <pre>{@code
 * @Entity
 * @PostgresUnique(columns = {"tenant_id", "email"}, nullsNotDistinct = true)
 * class Account {
 *   @PostgresUnique(checked = Checked.AT_COMMIT)
 *   int position;
 * }
 * }</pre>
 *
 * <p>It stands where a {@link PostgresIndex} may stand and is about the same table. For a unique
 * index with a predicate or an expression, use {@code @PostgresIndex(unique = true)}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
@Documented
@Repeatable(PostgresUnique.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface PostgresUnique {
  /** The constraint's name; made from table and columns where none is given. */
  String name() default "";

  /** A secondary table of the entity; its own table where none is named. */
  String table() default "";

  /**
   * The columns, named as in {@code @UniqueConstraint}; the annotated attribute's where there are
   * none.
   */
  String[] columns() default {};

  /** Columns that the constraint's index carries. */
  String[] include() default {};

  /** Whether nulls count as equal. PostgreSQL 15 and newer. */
  boolean nullsNotDistinct() default false;

  /** When it is checked. */
  Checked checked() default Checked.AT_ONCE;

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    PostgresUnique[] value();
  }
}
