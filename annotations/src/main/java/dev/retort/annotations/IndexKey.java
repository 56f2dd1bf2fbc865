package dev.retort.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One key of a {@link PostgresIndex}: a column or an expression. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface IndexKey {
  /**
   * The column; or else there is an expression. Both are left out for the annotated attribute's own
   * column.
   */
  String column() default "";

  /** An SQL expression, as in {@code lower(email)}. */
  String expression() default "";

  /** Which values come first. */
  Order order() default Order.ASCENDING;

  /** Where nulls stand: PostgreSQL puts them last in ascending and first in descending order. */
  Nulls nulls() default Nulls.DEFAULT;

  /**
   * The operator class, as in {@code text_pattern_ops} or {@code gin_trgm_ops}; the type's own
   * where none is given.
   */
  String operatorClass() default "";

  /**
   * The collation, as in {@code C} or {@code my_schema.german}; the column's own where none is
   * given.
   */
  String collation() default "";

  /** Which values come first. */
  enum Order {
    ASCENDING,
    DESCENDING
  }

  /** Where nulls stand. */
  enum Nulls {
    DEFAULT,
    FIRST,
    LAST
  }
}
