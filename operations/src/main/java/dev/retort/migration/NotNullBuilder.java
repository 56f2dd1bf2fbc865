package dev.retort.migration;

import dev.retort.schema.NotNull;

/** The constraint behind a column's {@code NOT NULL}, to be completed. */
public final class NotNullBuilder {
  private NotNull notNull = NotNull.PLAIN;

  NotNullBuilder() {}

  public NotNullBuilder named(String name) {
    notNull = notNull.withName(name);
    return this;
  }

  /** Tables that inherit are free of it. */
  public NotNullBuilder noInherit() {
    notNull = notNull.withNoInherit(true);
    return this;
  }

  /** Rows that are there before it are not looked at. */
  public NotNullBuilder notValid() {
    notNull = notNull.withValidated(false);
    return this;
  }

  public NotNullBuilder comment(String text) {
    notNull = notNull.withComment(text);
    return this;
  }

  NotNull build() {
    return notNull;
  }
}
