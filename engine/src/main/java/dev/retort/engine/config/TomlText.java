package dev.retort.engine.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;

/** Reads TOML into a tree without a mapper, which takes longer to set up than the file to read. */
final class TomlText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TomlText() {}

  /**
   * The whole file; dates and times are texts.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException with the place, when it is no TOML
   */
  static ObjectNode parse(String text) throws IOException {
    try (JsonParser parser = new TomlFactory().createParser(text)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? table(parser) : NODES.objectNode();
    }
  }

  private static ObjectNode table(JsonParser parser) throws IOException {
    ObjectNode table = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      table.set(key, value(parser));
    }
    return table;
  }

  private static JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> table(parser);
      case START_ARRAY -> array(parser);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      default -> NODES.textNode(parser.getText());
    };
  }

  private static ArrayNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static JsonNode whole(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> (JsonNode) NODES.numberNode(parser.getBigIntegerValue());
    };
  }
}
