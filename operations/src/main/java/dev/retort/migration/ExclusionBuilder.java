package dev.retort.migration;

import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.SqlExpression;
import org.jspecify.annotations.Nullable;

/** An exclusion constraint, to be completed. */
public final class ExclusionBuilder {
  private final String name;
  private final String definition;
  private @Nullable String comment;

  ExclusionBuilder(String name, String definition) {
    this.name = name;
    this.definition = definition;
  }

  public ExclusionBuilder comment(String text) {
    comment = text;
    return this;
  }

  ExclusionConstraint build() {
    return new ExclusionConstraint(
        ObjectName.given(name), SqlExpression.of(definition), comment, Origin.UNKNOWN);
  }
}
