package dev.retort.operations;

import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A definition led to another default schema. A revision names an object without the default
 * schema, but the server has printed the definition with it; where the revision runs on a tenant,
 * the names of that schema are the tenant's. Those of other schemas stay, and so does what stands
 * in strings, but for the names in constants of type {@code regclass}.
 */
final class LedDefinition {
  private static final Set<ObjectKind> GLOBAL =
      Set.of(ObjectKind.EXTENSION, ObjectKind.EVENT_TRIGGER, ObjectKind.DEFAULT_PRIVILEGES);

  private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  /** Text in dollars, a string with what it is cast to, a name with its schema, any other name. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(\\$[\\p{L}_]*\\$).*?\\1"
              + "|[eE]'(?:[^'\\\\]|''|\\\\.)*'"
              + "|'(?<constant>(?:[^']|'')*)'(?<cast>::regclass)?"
              + "|(?<schema>"
              + NAME
              + ")\\.(?<name>"
              + NAME
              + ")(?:\\."
              + NAME
              + ")*|"
              + NAME);

  private LedDefinition() {}

  /** The object as it is to be made in the context's default schema. */
  static SchemaObject in(SqlContext context, SchemaObject object) {
    QualifiedName own = object.table() == null ? object.name() : object.table();
    if (own.schema() != null || GLOBAL.contains(object.kind())) {
      return object;
    }
    Optional<String> written = schemaOf(own, object);
    if (written.isEmpty() || written.get().equals(context.defaultSchema())) {
      return object;
    }
    String from = written.get();
    String to = context.defaultSchema();
    List<ObjectDetail> details =
        object.details().stream()
            .map(d -> new ObjectDetail(led(d.set(), from, to), led(d.unset(), from, to)))
            .toList();
    return object
        .withDefinition(led(object.definition(), from, to))
        .withSignature(led(object.signature(), from, to))
        .withDetails(details);
  }

  /** The schema by which the definition itself, or a detail of it, calls the object. */
  private static Optional<String> schemaOf(QualifiedName own, SchemaObject object) {
    String text = object.definition();
    if (text.isEmpty() && !object.details().isEmpty()) {
      text = object.details().get(0).set();
    }
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      @Nullable String schema = token.group("schema");
      if (schema != null && plain(token.group("name")).equals(own.name())) {
        return Optional.of(plain(schema));
      }
    }
    return Optional.empty();
  }

  private static String led(String sql, String from, String to) {
    Matcher token = TOKEN.matcher(sql);
    StringBuilder led = new StringBuilder();
    int copied = 0;
    while (token.find()) {
      int start = -1;
      String found = "";
      if (token.group("schema") != null) {
        start = token.start("schema");
        found = token.group("schema");
      } else if (token.group("cast") != null) {
        Matcher constant = TOKEN.matcher(token.group("constant"));
        if (constant.lookingAt() && constant.group("schema") != null) {
          start = token.start("constant");
          found = constant.group("schema");
        }
      }
      if (start >= 0 && plain(found).equals(from)) {
        led.append(sql, copied, start).append(Identifiers.quote(to));
        copied = start + found.length();
      }
    }
    return led.append(sql, copied, sql.length()).toString();
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : Identifiers.fold(name);
  }
}
