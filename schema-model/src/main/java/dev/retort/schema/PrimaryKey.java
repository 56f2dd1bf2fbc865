package dev.retort.schema;

import java.util.List;

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
    this(name, columns, include, deferrability, false, origin);
  }

  public static PrimaryKey of(ObjectName name, List<String> columns) {
    return new PrimaryKey(name, columns, List.of(), Deferrability.NOT_DEFERRABLE, Origin.UNKNOWN);
  }

  public PrimaryKey withName(ObjectName other) {
    return new PrimaryKey(other, columns, include, deferrability, withoutOverlaps, origin);
  }

  public PrimaryKey withColumns(List<String> other) {
    return new PrimaryKey(name, other, include, deferrability, withoutOverlaps, origin);
  }

  public PrimaryKey withoutOverlaps(boolean other) {
    return new PrimaryKey(name, columns, include, deferrability, other, origin);
  }
}
