package dev.retort.migration;

import dev.retort.operations.Backfill;
import dev.retort.operations.Backfill.ReplicaLag;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how the rows of a table are to be updated in batches. */
public final class BackfillBuilder {
  private final QualifiedName table;
  private List<String> keys = List.of("id");
  private @Nullable String set;
  private @Nullable String where;
  private Duration pause = Duration.ofMillis(10);
  private ReplicaLag lag = ReplicaLag.DEFAULT;

  BackfillBuilder(String table) {
    this.table = QualifiedName.parse(table);
  }

  /**
   * The columns whose ranges are the batches, {@code id} unless said. An index must begin with
   * them, in this order, and none may be null in a row that has something left to do.
   */
  public BackfillBuilder key(String column, String... more) {
    List<String> all = new ArrayList<>(List.of(column));
    all.addAll(List.of(more));
    keys = all;
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

  /** How far replicas may be behind, 10 s unless said; the next batch waits for them. */
  public BackfillBuilder maxReplicaLag(Duration limit) {
    lag = new ReplicaLag(limit, lag.patience(), lag.seconds());
    return this;
  }

  /** How long to wait for replicas before giving up, 5 minutes unless said. */
  public BackfillBuilder replicaPatience(Duration patience) {
    lag = new ReplicaLag(lag.limit(), patience, lag.seconds());
    return this;
  }

  /**
   * A query for the lag in seconds, where the server does not know all replicas (logical ones, a
   * managed service's own view) or the role may not see {@code pg_stat_replication}.
   */
  public BackfillBuilder replicaLag(String query) {
    lag = new ReplicaLag(lag.limit(), lag.patience(), query);
    return this;
  }

  Backfill build() {
    if (set == null || where == null) {
      throw new IllegalArgumentException("a backfill needs set(...) and where(...)");
    }
    return new Backfill(table, keys, set, where, pause, lag);
  }
}
