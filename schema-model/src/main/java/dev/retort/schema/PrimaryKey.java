package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param columns in the order of the key's index
 * @param withoutOverlaps whether the last column is a range, and rows that agree in the others may
 *     not overlap in it (PostgreSQL 18)
 */
public record PrimaryKey(
    ObjectName name,
    List<String> columns,
    List<String> include,
    Deferrability deferrability,
    boolean withoutOverlaps,
    @Nullable String comment,
    Origin origin) {
  public PrimaryKey {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("primary key " + name + " has no columns");
    }
  }

  /** A key whose columns are compared for equality. */
  public PrimaryKey(
      ObjectName name,
      List<String> columns,
      List<String> include,
      Deferrability deferrability,
      Origin origin) {
    this(name, columns, include, deferrability, false, null, origin);
  }

  public static PrimaryKey of(ObjectName name, List<String> columns) {
    return new PrimaryKey(name, columns, List.of(), Deferrability.NOT_DEFERRABLE, Origin.UNKNOWN);
  }

  public PrimaryKey withName(ObjectName other) {
    return new PrimaryKey(other, columns, include, deferrability, withoutOverlaps, comment, origin);
  }

  public PrimaryKey withColumns(List<String> other) {
    return new PrimaryKey(name, other, include, deferrability, withoutOverlaps, comment, origin);
  }

  public PrimaryKey withoutOverlaps(boolean other) {
    return new PrimaryKey(name, columns, include, deferrability, other, comment, origin);
  }

  public PrimaryKey withComment(@Nullable String other) {
    return new PrimaryKey(name, columns, include, deferrability, withoutOverlaps, other, origin);
  }

  /** Whether both demand the same of the rows, under the same name: comments do not. */
  public boolean isSameKey(PrimaryKey other) {
    return withComment(other.comment).equals(other);
  }
}
