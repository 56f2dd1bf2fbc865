package dev.retort.introspector.canonical;

import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Definitions of views, policies and their like that differ only because PostgreSQL prints some
 * expressions otherwise once it has read its own print: a cast of an array becomes casts of its
 * elements. A dump that was restored would otherwise differ from what was dumped (false-diffs A70).
 */
final class ObjectTexts {
  /** A literal or quoted name, which stays as it is, or a cast of an array of simple elements. */
  private static final Pattern CAST =
      Pattern.compile(
          "('(?:[^']|'')*+'|\"(?:[^\"]|\"\")*\")|\\(ARRAY\\[((?:'(?:[^']|'')*'|[^\\[\\]'])*)\\]\\)::([a-z ]+)\\[\\]");

  private static final Pattern ELEMENT =
      Pattern.compile("'(?:[^']|'')*'(?:::[a-z ]+(?:\\(\\d+\\))?)?|[^',]+");

  private ObjectTexts() {}

  /** The wanted schema with the actual definitions of the objects that are the same. */
  static Schema adopt(Schema actual, Schema wanted) {
    Map<String, SchemaObject> from = new TreeMap<>();
    actual.objects().forEach(object -> from.put(object.key(), object));
    return wanted.withObjects(
        wanted.objects().stream()
            .map(
                to -> {
                  SchemaObject same = from.get(to.key());
                  return same != null
                          && !same.definition().equals(to.definition())
                          && normalize(same.definition()).equals(normalize(to.definition()))
                      ? to.withDefinition(same.definition())
                      : to;
                })
            .toList());
  }

  static String normalize(String definition) {
    Matcher cast = CAST.matcher(definition);
    StringBuilder text = new StringBuilder();
    while (cast.find()) {
      String with =
          cast.group(1) != null
              ? cast.group(1)
              : "ARRAY[" + elements(cast.group(2), cast.group(3)) + "]";
      cast.appendReplacement(text, Matcher.quoteReplacement(with));
    }
    return Conjunctions.flatten(cast.appendTail(text).toString());
  }

  private static String elements(String list, String type) {
    StringBuilder elements = new StringBuilder();
    Matcher element = ELEMENT.matcher(list);
    while (element.find()) {
      String text = element.group().strip();
      if (!text.isEmpty()) {
        elements.append(elements.isEmpty() ? "" : ", ");
        elements.append('(').append(text).append(")::").append(type);
      }
    }
    return elements.toString();
  }
}
