package dev.retort.migration;

import dev.retort.operations.Backfill;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says how the rows of a table are to be updated in batches. */
public final class BackfillBuilder {
  private final QualifiedName table;
  private String key = "id";
  private @Nullable String set;
  private @Nullable String where;
  private Duration pause = Duration.ofMillis(10);

  BackfillBuilder(String table) {
    this.table = QualifiedName.parse(table);
  }

  /** The column whose ranges are the batches, {@code id} unless said; it needs an index. */
  public BackfillBuilder key(String column) {
    key = column;
    return this;
  }

  /** What comes behind {@code SET}: {@code "email_lower = lower(email)"}. */
  public BackfillBuilder set(String assignments) {
    set = assignments;
    return this;
  }

  /** What is left to do, which the update must make false: {@code "email_lower IS NULL"}. */
  public BackfillBuilder where(String condition) {
    where = condition;
    return this;
  }

  /** How long to rest between two batches, 10 ms unless said. */
  public BackfillBuilder pause(Duration duration) {
    pause = duration;
    return this;
  }

  Backfill build() {
    if (set == null || where == null) {
      throw new IllegalArgumentException("a backfill needs set(...) and where(...)");
    }
    return new Backfill(table, key, set, where, pause);
  }
}
