package dev.retort.engine.json;

import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOwner;
import org.jspecify.annotations.Nullable;

/** Writes a sequence. */
final class SequenceJson {
  private SequenceJson() {}

  static void write(JsonMembers json, Sequence sequence) {
    json.put("schema", sequence.name().schema());
    json.put("name", sequence.name().name());
    json.put("type", sequence.type());
    options(
        json,
        sequence.start(),
        sequence.increment(),
        sequence.min(),
        sequence.max(),
        sequence.cache(),
        sequence.cycle());
    if (sequence.comment() != null) {
      json.put("comment", sequence.comment());
    }
    if (sequence.owner() != null) {
      json.object("owner", sequence.owner(), SequenceJson::owner);
    }
  }

  private static void owner(JsonMembers json, SequenceOwner owner) {
    json.put("schema", owner.table().schema());
    json.put("name", owner.table().name());
    json.put("column", owner.column());
  }

  /** An option that nobody manages (null) has no key. */
  static void options(
      JsonMembers json,
      @Nullable Long start,
      @Nullable Long increment,
      @Nullable Long min,
      @Nullable Long max,
      @Nullable Long cache,
      @Nullable Boolean cycle) {
    put(json, "start", start);
    put(json, "increment", increment);
    put(json, "min", min);
    put(json, "max", max);
    put(json, "cache", cache);
    if (cycle != null) {
      json.put("cycle", cycle);
    }
  }

  private static void put(JsonMembers json, String key, @Nullable Long value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
