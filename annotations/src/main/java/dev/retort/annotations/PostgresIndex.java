package dev.retort.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index, with everything that PostgreSQL knows and {@code jakarta.persistence.Index} does not.
 *
 * <pre>{@code
 * @Entity
 * @PostgresIndex(name = "ix_orders_open", columns = {"customer_id", "created_at"}, where = "closed_at is null")
 * @PostgresIndex(keys = @IndexKey(expression = "lower(email)", operatorClass = "text_pattern_ops"))
 * class Order {
 *   @PostgresIndex(method = "gin")
 *   String[] tags;
 * }
 * }</pre>
 *
 * <p>On an entity or a mapped superclass it is about the table of the entity; on an attribute that
 * names no columns, about the attribute's own columns; on a collection, about the collection's or
 * join table. Columns are named as in {@code @Index(columnList)}; expressions and predicates are
 * SQL, with the columns as the database calls them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
@Documented
@Repeatable(PostgresIndex.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface PostgresIndex {
  /** The index's name; made from table and columns where none is given. */
  String name() default "";

  /** A secondary table of the entity; its own table where none is named. */
  String table() default "";

  /** The columns, for an index that needs to say no more about them. */
  String[] columns() default {};

  /**
   * Columns and expressions with their order, operator class or collation. They follow the columns.
   */
  IndexKey[] keys() default {};

  /**
   * {@code btree}, {@code hash}, {@code gin}, {@code gist}, {@code spgist}, {@code brin}, or an
   * extension's own.
   */
  String method() default "btree";

  /** Whether no two rows may have the same keys. */
  boolean unique() default false;

  /** Whether nulls count as equal in a unique index. PostgreSQL 15 and newer. */
  boolean nullsNotDistinct() default false;

  /** Columns that the index carries without being ordered by them. */
  String[] include() default {};

  /** The rows that are in the index, as an SQL condition; all where none is given. */
  String where() default "";

  /** Storage parameters, as in {@code "fillfactor = 70"}. */
  String[] with() default {};

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    PostgresIndex[] value();
  }
}
