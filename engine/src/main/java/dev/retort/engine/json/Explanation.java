package dev.retort.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.engine.Comparison;
import dev.retort.introspector.canonical.Compared;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why something is a difference: both sides as they were read, both as PostgreSQL renders them, and
 * who decided. Operations on one object of one kind (a check that is dropped and added) are one
 * explanation.
 *
 * @param object as the operations call it
 * @param decidedBy the comparer, the step of the comparison, or the user's hook
 * @param operations their descriptions, in the order in which they run
 * @param aspects what differs, by its path in the definition: {@code expression}, {@code
 *     keys[0].collation}; everything where one side has nothing
 */
public record Explanation(
    String object, String decidedBy, List<String> operations, List<Aspect> aspects) {
  public Explanation {
    operations = List.copyOf(operations);
    aspects = List.copyOf(aspects);
  }

  /**
   * One thing that differs; null where a side does not have it.
   *
   * @param canonicalFrom what PostgreSQL made of {@code rawFrom}; the same text where it was not
   *     asked
   */
  public record Aspect(
      String path,
      @Nullable String rawFrom,
      @Nullable String canonicalFrom,
      @Nullable String rawTo,
      @Nullable String canonicalTo) {}

  /** Texts that are not the same and mean the same. */
  public record Same(String object, String kind, String actual, String wanted, String canonical) {}

  /** One for each object that differs, in the order of the plan. */
  public static List<Explanation> of(Comparison comparison) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    for (PlannedOperation planned : comparison.diff().operations()) {
      Operation operation = planned.operation();
      groups.computeIfAbsent(group(operation), key -> new ArrayList<>()).add(operation);
    }
    List<Explanation> explanations = new ArrayList<>();
    for (List<Operation> operations : groups.values()) {
      JsonNode from = null;
      JsonNode to = null;
      for (Operation operation : operations) {
        JsonNode before = OperationSides.from(operation);
        JsonNode after = OperationSides.to(operation);
        from = from == null ? before : from;
        to = after == null ? to : after;
      }
      Operation first = operations.get(0);
      explanations.add(
          new Explanation(
              first.object(),
              comparison.diff().decidedBy(first),
              operations.stream().map(Operation::description).toList(),
              aspects(first.object(), from, to, comparison.compared())));
    }
    return explanations;
  }

  /** What the server has shown to be no difference, by object. */
  public static List<Same> same(Comparison comparison) {
    List<Same> same = new ArrayList<>();
    for (Compared compared : comparison.compared()) {
      String object =
          compared.column().isEmpty()
              ? compared.table().toString()
              : compared.table() + "." + compared.column();
      for (Compared.Form wanted : compared.wanted()) {
        String actual = wanted.sameAs();
        if (actual != null && !actual.equals(wanted.raw())) {
          same.add(new Same(object, compared.kind(), actual, wanted.raw(), wanted.canonical()));
        }
      }
    }
    return same;
  }

  /** As a part of the answer of {@code diff --explain --format json}. */
  public static void write(Comparison comparison, ObjectNode json) {
    json.set("explanations", Json.array(of(comparison), Explanation::json));
    json.set("same", Json.array(same(comparison), Explanation::json));
  }

  private static ObjectNode json(Same same) {
    ObjectNode json = Json.object();
    json.put("object", same.object());
    json.put("kind", same.kind());
    json.put("from", same.actual());
    json.put("to", same.wanted());
    json.put("canonical", same.canonical());
    return json;
  }

  private static ObjectNode json(Explanation explanation) {
    ObjectNode json = Json.object();
    json.put("object", explanation.object());
    json.put("decidedBy", explanation.decidedBy());
    json.set("operations", Json.texts(explanation.operations()));
    json.set("aspects", Json.array(explanation.aspects(), Explanation::json));
    return json;
  }

  private static ObjectNode json(Aspect aspect) {
    ObjectNode json = Json.object();
    json.put("path", aspect.path());
    json.set("from", side(aspect.rawFrom(), aspect.canonicalFrom()));
    json.set("to", side(aspect.rawTo(), aspect.canonicalTo()));
    return json;
  }

  private static @Nullable ObjectNode side(@Nullable String raw, @Nullable String canonical) {
    if (raw == null) {
      return null;
    }
    ObjectNode json = Json.object();
    json.put("raw", raw);
    json.put("canonical", canonical);
    return json;
  }

  /** A drop and an add of one thing have one group. */
  private static String group(Operation operation) {
    String kind = operation.getClass().getSimpleName().replaceFirst("^(Add|Create|Drop)", "");
    return kind + " " + operation.object();
  }

  private static List<Aspect> aspects(
      String object, @Nullable JsonNode from, @Nullable JsonNode to, List<Compared> compared) {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    flatten("", from, before);
    flatten("", to, after);
    TreeMap<String, String> paths = new TreeMap<>(before);
    after.forEach(paths::putIfAbsent);
    List<Aspect> aspects = new ArrayList<>();
    for (String path : paths.keySet()) {
      String one = before.get(path);
      String other = after.get(path);
      if (!Objects.equals(one, other)) {
        aspects.add(
            new Aspect(
                path.isEmpty() ? "value" : path,
                one,
                canonical(object, one, compared),
                other,
                canonical(object, other, compared)));
      }
    }
    return aspects;
  }

  private static void flatten(String path, @Nullable JsonNode node, Map<String, String> into) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node instanceof ObjectNode fields) {
      fields
          .properties()
          .forEach(
              field ->
                  flatten(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      into));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(path + "[" + i + "]", list.get(i), into);
      }
    } else {
      into.put(path, node.asText());
    }
  }

  /** The rendering of a text that belongs to the object or, for lack of one, to any other. */
  private static @Nullable String canonical(
      String object, @Nullable String raw, List<Compared> compared) {
    if (raw == null) {
      return null;
    }
    String any = raw;
    for (Compared texts : compared) {
      for (List<Compared.Form> forms : List.of(texts.actual(), texts.wanted())) {
        for (Compared.Form form : forms) {
          if (form.raw().equals(raw)) {
            if (object.startsWith(texts.table() + ".") || object.equals(texts.table().toString())) {
              return form.canonical();
            }
            any = form.canonical();
          }
        }
      }
    }
    return any;
  }
}
