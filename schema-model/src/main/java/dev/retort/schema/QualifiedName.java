package dev.retort.schema;

import java.util.Comparator;
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
  private static final Comparator<QualifiedName> ORDER =
      Comparator.comparing(QualifiedName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(QualifiedName::name);

  public QualifiedName {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an object needs a name");
    }
  }

  public static QualifiedName of(@Nullable String schema, String name) {
    return new QualifiedName(schema, name);
  }

  /** Splits {@code "schema.name"} at the first dot; a name without a dot has no schema. */
  public static QualifiedName parse(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new QualifiedName(null, text)
        : new QualifiedName(text.substring(0, dot), text.substring(dot + 1));
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
    return ORDER.compare(this, other);
  }

  /** For people: {@code public.users}, unquoted. */
  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
