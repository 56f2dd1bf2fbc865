package dev.retort.migration;

import dev.retort.schema.Deferrability;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique constraint, to be completed. */
public final class UniqueBuilder {
  private final String name;
  private List<String> columns = List.of();
  private List<String> include = List.of();
  private boolean nullsNotDistinct;
  private boolean withoutOverlaps;
  private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
  private @Nullable String comment;

  UniqueBuilder(String name) {
    this.name = name;
  }

  public UniqueBuilder columns(String... names) {
    columns = List.of(names);
    return this;
  }

  public UniqueBuilder include(String... names) {
    include = List.of(names);
    return this;
  }

  public UniqueBuilder nullsNotDistinct() {
    nullsNotDistinct = true;
    return this;
  }

  /** The last column is a range; rows that agree in the others may not overlap in it. */
  public UniqueBuilder withoutOverlaps() {
    withoutOverlaps = true;
    return this;
  }

  public UniqueBuilder deferrable() {
    deferrability = Deferrability.INITIALLY_IMMEDIATE;
    return this;
  }

  public UniqueBuilder initiallyDeferred() {
    deferrability = Deferrability.INITIALLY_DEFERRED;
    return this;
  }

  public UniqueBuilder comment(String text) {
    comment = text;
    return this;
  }

  UniqueConstraint build() {
    return new UniqueConstraint(
        ObjectName.given(name),
        columns,
        include,
        nullsNotDistinct,
        deferrability,
        withoutOverlaps,
        comment,
        Origin.UNKNOWN);
  }
}
