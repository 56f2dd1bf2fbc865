package dev.retort.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a table or column was called before, so that its data is kept: a database that still has the
 * old name and lacks the new one gets a rename instead of a drop and an add. Where the rename is
 * done, or the old name never was, it changes nothing, so it may stay as long as some database has
 * not seen the rename.
 *
 * <pre>{@code
 * @Entity
 * @Table(name = "customer")
 * @RenamedFrom("client")                                       // the table
 * class Customer {
 *   @RenamedFrom({"surname", "family_name"}) String lastName;  // its column; it was renamed twice
 *   @RenamedFrom(value = "street", attribute = "street")       // a column of an embeddable, here only
 *   @Embedded Address address;
 *   @RenamedFrom("client_tags") @ElementCollection Set<String> tags; // the collection's table
 * }
 * }</pre>
 *
 * <p>In an embeddable or a mapped superclass it holds in every table that has the column under the
 * name that is given there; a column that {@code @AttributeOverride} names elsewhere has its
 * {@code @RenamedFrom} there too, with the attribute's path.
 */
@Documented
@Repeatable(RenamedFrom.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {
  /**
   * The earlier name as it would stand in {@code @Column} or {@code @Table}; with several, each
   * that there was.
   */
  String[] value();

  /**
   * The path of an attribute below the annotated element whose column this is about; empty for the
   * element itself.
   */
  String attribute() default "";

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    RenamedFrom[] value();
  }
}
