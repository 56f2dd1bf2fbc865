package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, never both.
 *
 * @param nullsFirst where nulls sort; PostgreSQL's default is last for ascending and first for
 *     descending keys
 * @param opclass null for the type's default operator class
 * @param collation null for the key's own collation
 */
public record IndexKey(
    @Nullable String column,
    @Nullable SqlExpression expression,
    boolean desc,
    boolean nullsFirst,
    @Nullable String opclass,
    @Nullable QualifiedName collation) {
  public IndexKey {
    if ((column == null) == (expression == null)) {
      throw new IllegalArgumentException("an index key is a column or an expression");
    }
  }

  public static IndexKey column(String name) {
    return new IndexKey(name, null, false, false, null, null);
  }

  public static IndexKey expression(String sql) {
    return new IndexKey(null, SqlExpression.of(sql), false, false, null, null);
  }

  /** Descending, with PostgreSQL's default place for nulls. */
  public IndexKey descending() {
    return new IndexKey(column, expression, true, true, opclass, collation);
  }

  public IndexKey withNullsFirst(boolean other) {
    return new IndexKey(column, expression, desc, other, opclass, collation);
  }

  public IndexKey withOpclass(@Nullable String other) {
    return new IndexKey(column, expression, desc, nullsFirst, other, collation);
  }

  public IndexKey withCollation(@Nullable QualifiedName other) {
    return new IndexKey(column, expression, desc, nullsFirst, opclass, other);
  }

  public IndexKey withExpression(SqlExpression other) {
    return new IndexKey(null, other, desc, nullsFirst, opclass, collation);
  }

  public IndexKey withColumn(String other) {
    return new IndexKey(other, null, desc, nullsFirst, opclass, collation);
  }

  /** As SQL, an expression in parentheses, defaults left out. */
  public String sql() {
    StringBuilder sql = new StringBuilder();
    sql.append(column != null ? Identifiers.quote(column) : "(" + expression + ")");
    if (collation != null) {
      sql.append(" COLLATE ").append(collation.quoted());
    }
    if (opclass != null) {
      sql.append(' ').append(opclass);
    }
    if (desc) {
      sql.append(" DESC");
    }
    if (nullsFirst != desc) {
      sql.append(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }
    return sql.toString();
  }
}
