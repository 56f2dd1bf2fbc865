package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the members of one JSON object go, in the order in which they are put, each key once: into
 * a tree ({@link Json#object}), or at once into a text ({@link JsonText}), which a long list is
 * better for.
 */
interface JsonMembers {
  void put(String key, @Nullable String value);

  void put(String key, boolean value);

  void put(String key, long value);

  void set(String key, JsonNode value);

  void texts(String key, Collection<String> values);

  /** An object, or null where there is nothing to write. */
  <T> void object(String key, @Nullable T value, BiConsumer<JsonMembers, ? super T> write);

  <T> void objects(String key, Collection<T> values, BiConsumer<JsonMembers, ? super T> write);

  static void entries(JsonMembers json, Map<String, String> values) {
    values.forEach(json::put);
  }

  /** Members that become those of a node. */
  record Tree(ObjectNode node) implements JsonMembers {
    @Override
    public void put(String key, @Nullable String value) {
      node.put(key, value);
    }

    @Override
    public void put(String key, boolean value) {
      node.put(key, value);
    }

    @Override
    public void put(String key, long value) {
      node.put(key, value);
    }

    @Override
    public void set(String key, JsonNode value) {
      node.set(key, value);
    }

    @Override
    public void texts(String key, Collection<String> values) {
      node.set(key, Json.texts(values));
    }

    @Override
    public <T> void object(
        String key, @Nullable T value, BiConsumer<JsonMembers, ? super T> write) {
      if (value == null) {
        node.putNull(key);
      } else {
        write.accept(new Tree(node.putObject(key)), value);
      }
    }

    @Override
    public <T> void objects(
        String key, Collection<T> values, BiConsumer<JsonMembers, ? super T> write) {
      ArrayNode array = node.putArray(key);
      values.forEach(value -> write.accept(new Tree(array.addObject()), value));
    }
  }
}
