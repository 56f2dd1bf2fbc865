package dev.retort.schema;

import java.util.List;

/**
 * @param columns in the order of the key's index
 */
public record PrimaryKey(
    ObjectName name,
    List<String> columns,
    List<String> include,
    Deferrability deferrability,
    Origin origin) {
  public PrimaryKey {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("primary key " + name + " has no columns");
    }
  }

  public static PrimaryKey of(ObjectName name, List<String> columns) {
    return new PrimaryKey(name, columns, List.of(), Deferrability.NOT_DEFERRABLE, Origin.UNKNOWN);
  }

  public PrimaryKey withName(ObjectName other) {
    return new PrimaryKey(other, columns, include, deferrability, origin);
  }

  public PrimaryKey withColumns(List<String> other) {
    return new PrimaryKey(name, other, include, deferrability, origin);
  }
}
