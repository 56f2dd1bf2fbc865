package dev.retort.engine.objects;

import dev.retort.finding.Finding;
import dev.retort.operations.SqlContext;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server which definitions that differ in text mean the same: what PostgreSQL prints of a
 * view is not always what it prints after reading that again. Both sides are rendered until they
 * meet or stay as they are.
 */
public final class ObjectCanonicalizer {
  /** One rendering is enough for what a person wrote, two for what was made from a rendering. */
  private static final int MAX_ROUNDS = 3;

  private final ObjectScratch scratch;
  private final Schema actual;
  private final Schema wanted;

  private ObjectCanonicalizer(ObjectScratch scratch, Schema actual, Schema wanted) {
    this.scratch = scratch;
    this.actual = actual;
    this.wanted = wanted;
  }

  /**
   * The wanted side, in which a definition that means the same as the actual one has given way to
   * it.
   */
  public record Result(Schema wanted, List<Finding> findings) {}

  /**
   * Costs nothing where no definition differs.
   *
   * @param connection in auto-commit mode, in which it is left; null where there is no server, and
   *     nothing is done
   */
  public static Result canonicalize(
      @Nullable Connection connection, SqlContext context, Schema actual, Schema wanted) {
    if (connection == null) {
      return new Result(wanted, List.of());
    }
    ObjectScratch scratch = new ObjectScratch(connection, context, false);
    return new ObjectCanonicalizer(scratch, actual, wanted).canonicalize();
  }

  private Result canonicalize() {
    Map<String, SchemaObject> from = byKey(actual);
    Map<String, SchemaObject> to = byKey(wanted);
    List<String> open =
        to.keySet().stream()
            .filter(key -> from.containsKey(key) && isOpen(value(from, key), value(to, key)))
            .toList();
    if (open.isEmpty()) {
      return new Result(wanted, List.of());
    }
    Optional<String> obstacle;
    Set<String> equal = Set.of();
    try {
      obstacle = scratch.obstacle();
      if (obstacle.isEmpty()) {
        equal = equal(open, from, to);
      }
    } catch (SQLException e) {
      obstacle = Optional.of(String.valueOf(e.getMessage()));
    }
    List<SchemaObject> objects = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (SchemaObject object : wanted.objects()) {
      SchemaObject other = from.get(object.key());
      objects.add(
          other != null && equal.contains(object.key())
              ? object.withDefinition(other.definition())
              : object);
      if (obstacle.isPresent() && open.contains(object.key())) {
        findings.add(
            ObjectFindings.NOT_PROVEN.on(
                object,
                object.origin(),
                "whether the two definitions of "
                    + object.kind().text()
                    + " "
                    + object
                    + " mean the same is not proven: "
                    + obstacle.get()));
      }
    }
    return new Result(wanted.withObjects(objects), findings);
  }

  private static boolean isOpen(SchemaObject from, SchemaObject to) {
    return !from.definition().equals(to.definition()) && !from.definition().isEmpty();
  }

  /** The keys whose definitions meet. */
  private Set<String> equal(
      List<String> open, Map<String, SchemaObject> from, Map<String, SchemaObject> to)
      throws SQLException {
    Map<String, Set<String>> actualTexts = new TreeMap<>();
    Map<String, Set<String>> wantedTexts = new TreeMap<>();
    Map<String, SchemaObject> actualNow = new TreeMap<>();
    Map<String, SchemaObject> wantedNow = new TreeMap<>();
    for (String key : open) {
      actualNow.put(key, value(from, key));
      wantedNow.put(key, value(to, key));
      actualTexts.computeIfAbsent(key, k -> new HashSet<>()).add(value(from, key).definition());
      wantedTexts.computeIfAbsent(key, k -> new HashSet<>()).add(value(to, key).definition());
    }
    Set<String> equal = new HashSet<>();
    for (int round = 1; round <= MAX_ROUNDS && equal.size() < open.size(); round++) {
      boolean moved = step(wantedNow, wantedTexts, wanted, companions(from, to, open));
      if (round > 1) {
        moved |= step(actualNow, actualTexts, actual, List.of());
      }
      for (String key : open) {
        Set<String> met = new HashSet<>(value(actualTexts, key));
        met.retainAll(value(wantedTexts, key));
        if (!met.isEmpty()) {
          equal.add(key);
        }
      }
      if (!moved && round > 1) {
        break;
      }
    }
    return equal;
  }

  /** What is new on the wanted side, and may be spoken of. */
  private static List<SchemaObject> companions(
      Map<String, SchemaObject> from, Map<String, SchemaObject> to, List<String> open) {
    return to.values().stream()
        .filter(o -> !from.containsKey(o.key()) && !open.contains(o.key()))
        .filter(o -> !o.definition().isEmpty())
        .toList();
  }

  /** Renders each once more; whether any text is new. */
  private boolean step(
      Map<String, SchemaObject> now,
      Map<String, Set<String>> texts,
      Schema around,
      List<SchemaObject> companions)
      throws SQLException {
    List<ObjectStatement> statements = new ArrayList<>();
    companions.forEach(o -> statements.add(ObjectStatement.of(o.definition(), o.origin())));
    now.values().forEach(o -> statements.add(ObjectStatement.of(o.definition(), o.origin())));
    boolean moved = false;
    for (SchemaObject object : scratch.render(statements, around, actual).objects()) {
      if (now.containsKey(object.key())) {
        now.put(object.key(), object);
        moved |= value(texts, object.key()).add(object.definition());
      }
    }
    return moved;
  }

  private static Map<String, SchemaObject> byKey(Schema schema) {
    Map<String, SchemaObject> objects = new TreeMap<>();
    schema.objects().forEach(object -> objects.put(object.key(), object));
    return objects;
  }

  private static <T> T value(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing known of " + key);
    }
    return value;
  }
}
