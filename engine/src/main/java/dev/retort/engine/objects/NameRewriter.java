package dev.retort.engine.objects;

import dev.retort.engine.objects.SqlTokens.Token;
import dev.retort.schema.Dependency;
import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads statements from the real schemas to scratch ones, and what the server prints of them back.
 * Only names that are known to be in the scratch schemas change; what else a statement speaks of is
 * the real thing.
 */
final class NameRewriter {
  static final String PREFIX = "retort_scratch_";

  private static final String EVENT_TRIGGER = PREFIX + "ev_";

  private final Map<String, String> scratch = new TreeMap<>();
  private final Map<String, String> real = new TreeMap<>();
  private final Set<QualifiedName> known;

  /**
   * @param namespaces which get a scratch schema
   * @param known what is made in them
   */
  NameRewriter(Iterable<String> namespaces, Set<QualifiedName> known) {
    this.known = known;
    for (String namespace : namespaces) {
      String other = PREFIX + scratch.size() + "_";
      scratch.put(namespace, other);
      real.put(other, namespace);
    }
  }

  /** The scratch schemas, in order. */
  List<String> schemas() {
    return List.copyOf(real.keySet());
  }

  String scratchOf(String namespace) {
    String other = scratch.get(namespace);
    if (other == null) {
      throw new IllegalStateException("no scratch schema for " + namespace);
    }
    return other;
  }

  /** The statement over the scratch schemas; line ends stay where they are. */
  String forth(String sql) {
    List<Token> tokens = SqlTokens.of(sql);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isName() && isEventTrigger(tokens, i)) {
        int name = token.kind() == SqlTokens.Kind.QUOTED ? token.start() + 1 : token.start();
        out.append(sql, copied, name).append(EVENT_TRIGGER);
        copied = name;
      } else if (token.isName() && scratch.containsKey(token.name()) && isSchema(tokens, i)) {
        out.append(sql, copied, token.start()).append(scratch.get(token.name()));
        copied = token.end();
      }
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  /** Event triggers have no schema, and one of the name may be there. */
  private static boolean isEventTrigger(List<Token> tokens, int i) {
    return i > 1 && tokens.get(i - 1).is("trigger") && tokens.get(i - 2).is("event");
  }

  private boolean isSchema(List<Token> tokens, int i) {
    if (i > 0 && tokens.get(i - 1).is('.')) {
      return false;
    }
    boolean dot = i + 2 < tokens.size() && tokens.get(i + 1).is('.');
    return dot
        ? tokens.get(i + 2).isName()
            && known.contains(QualifiedName.of(tokens.get(i).name(), tokens.get(i + 2).name()))
        : i > 0 && tokens.get(i - 1).is("schema");
  }

  /** The object as it would be in the real schemas. */
  SchemaObject back(SchemaObject object) {
    return new SchemaObject(
        object.kind(),
        back(object.name()),
        object.table() == null ? null : back(object.table()),
        back(object.signature()),
        back(object.definition()),
        object.shape().stream().map(this::back).toList(),
        object.details().stream()
            .map(detail -> new ObjectDetail(back(detail.set()), back(detail.unset())))
            .toList(),
        object.comment(),
        object.dependsOn().stream().map(this::back).toList(),
        object.origin());
  }

  private Dependency back(Dependency dependency) {
    return new Dependency(
        dependency.target(),
        back(dependency.name()),
        back(dependency.signature()),
        dependency.column());
  }

  private QualifiedName back(QualifiedName name) {
    @Nullable String schema = name.schema() == null ? null : real.get(name.schema());
    String own = real.getOrDefault(name.name(), name.name()); // privileges on a schema
    if (name.name().startsWith(EVENT_TRIGGER)) {
      return name.withName(name.name().substring(EVENT_TRIGGER.length()));
    }
    return schema == null && own.equals(name.name())
        ? name
        : QualifiedName.of(schema == null ? name.schema() : schema, own);
  }

  String back(String text) {
    String mapped = text.replace(EVENT_TRIGGER, "");
    if (mapped.contains(PREFIX)) {
      for (Map.Entry<String, String> entry : real.entrySet()) {
        mapped = mapped.replace(entry.getKey(), Identifiers.quote(entry.getValue()));
      }
    }
    return mapped;
  }
}
