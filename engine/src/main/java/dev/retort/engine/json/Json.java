package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Small helpers over Jackson's tree: one printer for everything that is written. */
public final class Json {
  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The members that are written of a value. */
  static <T> ObjectNode object(T value, BiConsumer<JsonMembers, ? super T> write) {
    ObjectNode json = object();
    write.accept(new JsonMembers.Tree(json), value);
    return json;
  }

  static <T> ArrayNode array(Collection<T> items, Function<? super T, ? extends JsonNode> write) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }

  static ArrayNode texts(Collection<String> items) {
    return array(items, JsonNodeFactory.instance::textNode);
  }

  /** Two blanks of indent, {@code \n} on every platform, no line end at the end. */
  public static String print(JsonNode node) {
    return JsonText.of(node);
  }
}
