package dev.retort.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an {@link ExclusionConstraint} compares two rows. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Comparison {
  /** The column; or else there is an expression. */
  String column() default "";

  /** An SQL expression. */
  String expression() default "";

  /** The operator between the one row's value and the other's: {@code =}, {@code &&} … */
  String operator();

  /** The operator class; the type's own where none is given. */
  String operatorClass() default "";

  /** The collation; the column's own where none is given. */
  String collation() default "";
}
