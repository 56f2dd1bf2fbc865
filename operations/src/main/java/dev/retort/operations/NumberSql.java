package dev.retort.operations;

import dev.retort.schema.Identity;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a sequence, whoever owns it. Only what is not null is written. */
record NumberSql(
    @Nullable Long start,
    @Nullable Long increment,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable Long cache,
    @Nullable Boolean cycle) {

  static NumberSql of(Identity identity) {
    return new NumberSql(
        identity.start(),
        identity.increment(),
        identity.min(),
        identity.max(),
        identity.cache(),
        identity.cycle());
  }

  static NumberSql of(Sequence sequence) {
    return new NumberSql(
        sequence.start(),
        sequence.increment(),
        sequence.min(),
        sequence.max(),
        sequence.cache(),
        sequence.cycle());
  }

  /** What must be said to come from the other options to these. */
  NumberSql since(NumberSql from) {
    return new NumberSql(
        changed(from.start, start),
        changed(from.increment, increment),
        changed(from.min, min),
        changed(from.max, max),
        changed(from.cache, cache),
        changed(from.cycle, cycle));
  }

  /** Whether the start of the other options is outside these bounds. */
  boolean excludesStart(NumberSql from) {
    return from.start != null
        && (min != null && from.start < min || max != null && from.start > max);
  }

  /** {@code INCREMENT BY 50}, {@code START WITH 1} …, in the order of PostgreSQL's manual. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    if (increment != null) {
      clauses.add("INCREMENT BY " + increment);
    }
    if (min != null) {
      clauses.add("MINVALUE " + min);
    }
    if (max != null) {
      clauses.add("MAXVALUE " + max);
    }
    if (start != null) {
      clauses.add("START WITH " + start);
    }
    if (cache != null) {
      clauses.add("CACHE " + cache);
    }
    if (cycle != null) {
      clauses.add(cycle ? "CYCLE" : "NO CYCLE");
    }
    return clauses;
  }

  /** Whether a sequence that was created without a word has just these options. */
  boolean isDefault(@Nullable String type) {
    boolean ascending = (increment == null || increment == 1) && (start == null || start == 1);
    boolean unbounded = (min == null || min == 1) && (max == null || max == maximum(type));
    boolean plain = (cache == null || cache == 1) && (cycle == null || !cycle);
    return ascending && unbounded && plain;
  }

  private static long maximum(@Nullable String type) {
    if ("smallint".equals(type)) {
      return Short.MAX_VALUE;
    }
    return "integer".equals(type) ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }

  private static <T> @Nullable T changed(@Nullable T from, @Nullable T to) {
    return to == null || to.equals(from) ? null : to;
  }
}
