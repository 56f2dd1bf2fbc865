package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param columns in the order of the constraint's index
 */
public record UniqueConstraint(
    ObjectName name,
    List<String> columns,
    List<String> include,
    boolean nullsNotDistinct,
    Deferrability deferrability,
    @Nullable String comment,
    Origin origin) {
  public UniqueConstraint {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("unique constraint " + name + " has no columns");
    }
  }

  public static UniqueConstraint of(ObjectName name, List<String> columns) {
    return new UniqueConstraint(
        name, columns, List.of(), false, Deferrability.NOT_DEFERRABLE, null, Origin.UNKNOWN);
  }

  public UniqueConstraint withName(ObjectName other) {
    return new UniqueConstraint(
        other, columns, include, nullsNotDistinct, deferrability, comment, origin);
  }

  public UniqueConstraint withColumns(List<String> other) {
    return new UniqueConstraint(
        name, other, include, nullsNotDistinct, deferrability, comment, origin);
  }

  public UniqueConstraint withOrigin(Origin other) {
    return new UniqueConstraint(
        name, columns, include, nullsNotDistinct, deferrability, comment, other);
  }
}
