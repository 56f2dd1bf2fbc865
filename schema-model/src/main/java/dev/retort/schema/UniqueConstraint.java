package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param columns in the order of the constraint's index
 * @param withoutOverlaps whether the last column is a range, and rows that agree in the others may
 *     not overlap in it (PostgreSQL 18)
 */
public record UniqueConstraint(
    ObjectName name,
    List<String> columns,
    List<String> include,
    boolean nullsNotDistinct,
    Deferrability deferrability,
    boolean withoutOverlaps,
    @Nullable String comment,
    Origin origin) {
  public UniqueConstraint {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("unique constraint " + name + " has no columns");
    }
  }

  /** A constraint whose columns are compared for equality. */
  public UniqueConstraint(
      ObjectName name,
      List<String> columns,
      List<String> include,
      boolean nullsNotDistinct,
      Deferrability deferrability,
      @Nullable String comment,
      Origin origin) {
    this(name, columns, include, nullsNotDistinct, deferrability, false, comment, origin);
  }

  public static UniqueConstraint of(ObjectName name, List<String> columns) {
    return new UniqueConstraint(
        name, columns, List.of(), false, Deferrability.NOT_DEFERRABLE, null, Origin.UNKNOWN);
  }

  public UniqueConstraint withName(ObjectName other) {
    return new UniqueConstraint(
        other, columns, include, nullsNotDistinct, deferrability, withoutOverlaps, comment, origin);
  }

  public UniqueConstraint withColumns(List<String> other) {
    return new UniqueConstraint(
        name, other, include, nullsNotDistinct, deferrability, withoutOverlaps, comment, origin);
  }

  public UniqueConstraint withOrigin(Origin other) {
    return new UniqueConstraint(
        name, columns, include, nullsNotDistinct, deferrability, withoutOverlaps, comment, other);
  }

  public UniqueConstraint withoutOverlaps(boolean other) {
    return new UniqueConstraint(
        name, columns, include, nullsNotDistinct, deferrability, other, comment, origin);
  }

  public UniqueConstraint withComment(@Nullable String other) {
    return new UniqueConstraint(
        name, columns, include, nullsNotDistinct, deferrability, withoutOverlaps, other, origin);
  }
}
