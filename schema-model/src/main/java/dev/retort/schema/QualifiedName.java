package dev.retort.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an object in a schema, as the catalog stores it (folded, unquoted).
 *
 * @param schema the schema; null means the default schema, which only a migration may leave open:
 *     in a {@link Schema} every name has one
 * @param name the object's own name
 */
public record QualifiedName(@Nullable String schema, String name)
    implements Comparable<QualifiedName> {
  public QualifiedName {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an object needs a name");
    }
  }

  public static QualifiedName of(@Nullable String schema, String name) {
    return new QualifiedName(schema, name);
  }

  /**
   * Splits {@code "schema.name"} at the first dot; a name without a dot has no schema. A part that
   * has a dot itself stands in double quotes, as in SQL. Nothing is folded.
   */
  public static QualifiedName parse(String text) {
    int dot = text.startsWith("\"") ? endOfQuoted(text) : text.indexOf('.');
    return dot < 0 || dot == text.length()
        ? new QualifiedName(null, unquote(text))
        : new QualifiedName(unquote(text.substring(0, dot)), unquote(text.substring(dot + 1)));
  }

  /** What {@link #parse} reads: {@code users}, {@code audit.log}, {@code "odd.name"}. */
  public String text() {
    return schema == null ? textOf(name) : textOf(schema) + "." + textOf(name);
  }

  private static int endOfQuoted(String text) {
    int i = 1;
    while (i < text.length() && (text.charAt(i) != '"' || text.startsWith("\"\"", i))) {
      i += text.charAt(i) == '"' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private static String unquote(String part) {
    return part.length() > 1 && part.startsWith("\"") && part.endsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }

  private static String textOf(String part) {
    return part.indexOf('.') < 0 && !part.startsWith("\"")
        ? part
        : '"' + part.replace("\"", "\"\"") + '"';
  }

  /** This name, in the given schema where it has none. */
  public QualifiedName in(String defaultSchema) {
    return schema == null ? new QualifiedName(defaultSchema, name) : this;
  }

  /** This name without its schema where that is the given one. */
  public QualifiedName relativeTo(String defaultSchema) {
    return defaultSchema.equals(schema) ? new QualifiedName(null, name) : this;
  }

  public QualifiedName withName(String other) {
    return new QualifiedName(schema, other);
  }

  /** As SQL: {@code public.users}, {@code "Orders"}. */
  public String quoted() {
    return schema == null
        ? Identifiers.quote(name)
        : Identifiers.quote(schema) + "." + Identifiers.quote(name);
  }

  @Override
  public int compareTo(QualifiedName other) {
    int bySchema =
        schema == null || other.schema == null
            ? Boolean.compare(schema != null, other.schema != null)
            : schema.compareTo(other.schema);
    return bySchema != 0 ? bySchema : name.compareTo(other.name);
  }

  // As any record's. Maps ask for these so often that what the compiler makes of a record, which is
  // put together when it first runs, shows in the time of a short command.

  @Override
  public boolean equals(Object other) {
    return other instanceof QualifiedName that
        && name.equals(that.name)
        && Objects.equals(schema, that.schema);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Objects.hashCode(schema);
  }

  /** For people: {@code public.users}, unquoted. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
