package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.Sequence;
import org.jspecify.annotations.Nullable;

/** Writes a sequence. */
final class SequenceJson {
  private SequenceJson() {}

  static ObjectNode write(Sequence sequence) {
    ObjectNode json = Json.object();
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
      ObjectNode owner = json.putObject("owner");
      owner.put("schema", sequence.owner().table().schema());
      owner.put("name", sequence.owner().table().name());
      owner.put("column", sequence.owner().column());
    }
    return json;
  }

  /** An option that nobody manages (null) has no key. */
  static void options(
      ObjectNode json,
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

  private static void put(ObjectNode json, String key, @Nullable Long value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
