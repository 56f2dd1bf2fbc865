package dev.retort.migration;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.SqlExpression;
import org.jspecify.annotations.Nullable;

/** A check constraint, to be completed. */
public final class CheckBuilder {
  private final String name;
  private final String expression;
  private boolean noInherit;
  private boolean validated = true;
  private boolean enforced = true;
  private @Nullable String comment;

  CheckBuilder(String name, String expression) {
    this.name = name;
    this.expression = expression;
  }

  public CheckBuilder noInherit() {
    noInherit = true;
    return this;
  }

  /** Does not check the rows that exist. */
  public CheckBuilder notValid() {
    validated = false;
    return this;
  }

  /** Says what should hold, and lets nobody check it (PostgreSQL 18). */
  public CheckBuilder notEnforced() {
    enforced = false;
    return this;
  }

  public CheckBuilder comment(String text) {
    comment = text;
    return this;
  }

  CheckConstraint build() {
    return new CheckConstraint(
        ObjectName.given(name),
        SqlExpression.of(expression),
        noInherit,
        validated,
        enforced,
        comment,
        Origin.UNKNOWN);
  }
}
