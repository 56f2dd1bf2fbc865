package dev.retort.migration;

import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import org.jspecify.annotations.Nullable;

/** A sequence, to be completed. What is not said is left to the server. */
public final class SequenceBuilder {
  private final QualifiedName name;
  private @Nullable String type;
  private @Nullable Long start;
  private @Nullable Long increment;
  private @Nullable Long min;
  private @Nullable Long max;
  private @Nullable Long cache;
  private @Nullable Boolean cycle;
  private @Nullable String comment;

  SequenceBuilder(String name) {
    this.name = QualifiedName.parse(name);
  }

  public SequenceBuilder type(String value) {
    type = value;
    return this;
  }

  public SequenceBuilder start(long value) {
    start = value;
    return this;
  }

  public SequenceBuilder increment(long value) {
    increment = value;
    return this;
  }

  public SequenceBuilder min(long value) {
    min = value;
    return this;
  }

  public SequenceBuilder max(long value) {
    max = value;
    return this;
  }

  public SequenceBuilder cache(long value) {
    cache = value;
    return this;
  }

  public SequenceBuilder cycle(boolean value) {
    cycle = value;
    return this;
  }

  public SequenceBuilder comment(String text) {
    comment = text;
    return this;
  }

  Sequence build() {
    return new Sequence(
        name, type, start, increment, min, max, cache, cycle, comment, Origin.UNKNOWN);
  }
}
