package dev.retort.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Forbids that two rows conflict: that all of these comparisons of the one with the other are true.
 *
 * <pre>{@code
 * @Entity
 * @ExclusionConstraint(
 *     name = "no_double_booking",
 *     conflictsWhen = {
 *       @Comparison(column = "room_id", operator = "="),
 *       @Comparison(expression = "tstzrange(starts_at, ends_at)", operator = "&&")
 *     },
 *     where = "cancelled_at is null")
 * class Booking {}
 * }</pre>
 *
 * <p>{@code =} in a GiST index needs the extension {@code btree_gist} for most types.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE …
 *     EXCLUDE</a>
 */
@Documented
@Repeatable(ExclusionConstraint.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface ExclusionConstraint {
  /** The constraint's name; made from the table where none is given. */
  String name() default "";

  /** A secondary table of the entity; its own table where none is named. */
  String table() default "";

  /** The comparisons. */
  Comparison[] conflictsWhen();

  /** The index method that looks for conflicts. */
  String method() default "gist";

  /** Columns that the constraint's index carries. */
  String[] include() default {};

  /** The rows that count, as an SQL condition; all where none is given. */
  String where() default "";

  /** When it is checked. */
  Checked checked() default Checked.AT_ONCE;

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    ExclusionConstraint[] value();
  }
}
