package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.schema.Deferrability;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to one JSON object. An absent key means null, false or empty.
 *
 * @param origin where objects that are read from here say they come from
 */
record JsonFields(JsonNode node, Origin origin) {
  String required(String key) {
    String text = text(key);
    if (text == null) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT460",
          "the JSON schema lacks the key " + key + ".",
          List.of("file   " + origin, "in     " + abbreviate(node.toString())),
          "Write the file with `retort scan --format json` or `retort introspect --format json`. Nothing was touched.");
    }
    return text;
  }

  /** The error of a key whose value is none of the known ones. */
  RetortException badValue(String key) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT460",
        "the JSON schema has an unknown value of " + key + ": " + text(key) + ".",
        List.of("file   " + origin, "in     " + abbreviate(node.toString())),
        "Write the file with `retort introspect --format json`. Nothing was touched.");
  }

  @Nullable String text(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  String text(String key, String fallback) {
    String value = text(key);
    return value == null ? fallback : value;
  }

  boolean flag(String key, boolean fallback) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? fallback : value.asBoolean();
  }

  @Nullable Long number(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asLong();
  }

  @Nullable Boolean optionalFlag(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asBoolean();
  }

  @Nullable SqlExpression expression(String key) {
    String text = text(key);
    return text == null ? null : SqlExpression.of(text);
  }

  @Nullable JsonFields object(String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : new JsonFields(value, origin);
  }

  QualifiedName name() {
    return QualifiedName.of(text("schema", "public"), required("name"));
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  <T> List<T> list(String key, Function<JsonFields, T> read) {
    List<T> items = new ArrayList<>();
    node.path(key).forEach(item -> items.add(read.apply(new JsonFields(item, origin))));
    return items;
  }

  Map<String, String> map(String key) {
    Map<String, String> map = new TreeMap<>();
    node.path(key)
        .properties()
        .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
    return map;
  }

  Deferrability deferrability() {
    return Deferrability.of(flag("deferrable", false), flag("initiallyDeferred", false));
  }

  private static String abbreviate(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + " …";
  }
}
