package dev.retort.migration;

import dev.retort.schema.Deferrability;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primary key, to be completed. */
public final class PrimaryKeyBuilder {
  private final String name;
  private List<String> columns = List.of();
  private List<String> include = List.of();
  private boolean withoutOverlaps;
  private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
  private @Nullable String comment;

  PrimaryKeyBuilder(String name) {
    this.name = name;
  }

  public PrimaryKeyBuilder columns(String... names) {
    columns = List.of(names);
    return this;
  }

  public PrimaryKeyBuilder include(String... names) {
    include = List.of(names);
    return this;
  }

  /** The last column is a range; rows that agree in the others may not overlap in it. */
  public PrimaryKeyBuilder withoutOverlaps() {
    withoutOverlaps = true;
    return this;
  }

  public PrimaryKeyBuilder deferrable() {
    deferrability = Deferrability.INITIALLY_IMMEDIATE;
    return this;
  }

  public PrimaryKeyBuilder initiallyDeferred() {
    deferrability = Deferrability.INITIALLY_DEFERRED;
    return this;
  }

  public PrimaryKeyBuilder comment(String text) {
    comment = text;
    return this;
  }

  PrimaryKey build() {
    return new PrimaryKey(
        ObjectName.given(name),
        columns,
        include,
        deferrability,
        withoutOverlaps,
        comment,
        Origin.UNKNOWN);
  }
}
