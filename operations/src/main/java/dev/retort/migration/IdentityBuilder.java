package dev.retort.migration;

import dev.retort.schema.Identity;
import org.jspecify.annotations.Nullable;

/** How the server numbers a column. What is not said is left to the server. */
public final class IdentityBuilder {
  private final Identity.Generation generation;
  private @Nullable Long start;
  private @Nullable Long increment;
  private @Nullable Long min;
  private @Nullable Long max;
  private @Nullable Long cache;
  private @Nullable Boolean cycle;

  IdentityBuilder(Identity.Generation generation) {
    this.generation = generation;
  }

  public IdentityBuilder start(long value) {
    start = value;
    return this;
  }

  public IdentityBuilder increment(long value) {
    increment = value;
    return this;
  }

  public IdentityBuilder min(long value) {
    min = value;
    return this;
  }

  public IdentityBuilder max(long value) {
    max = value;
    return this;
  }

  public IdentityBuilder cache(long value) {
    cache = value;
    return this;
  }

  public IdentityBuilder cycle(boolean value) {
    cycle = value;
    return this;
  }

  Identity build() {
    return new Identity(generation, start, increment, min, max, cache, cycle);
  }
}
