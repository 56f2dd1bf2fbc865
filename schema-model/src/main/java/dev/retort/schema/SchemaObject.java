package dev.retort.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view, routine, trigger or other object that is known by the statement that creates it, as the
 * server prints it with an empty {@code search_path}. Two are equal when the same statements make
 * them; what they depend on follows from those.
 *
 * @param name a trigger, rule or policy has its table's schema; an extension, event trigger and
 *     default privileges have none
 * @param table the table or view it belongs to; null for what stands for itself
 * @param signature the argument types of a routine: {@code integer, text}; of {@link
 *     ObjectKind#GRANTS} the kind of what they are on, as in {@code GRANT … ON}; else empty
 * @param definition the {@code CREATE} statement without a terminator; empty for privileges, which
 *     are all details
 * @param shape what {@code CREATE OR REPLACE} must leave alone: a view's columns, a routine's
 *     result and arguments, one text each; empty where the server allows no replacing
 * @param details sorted
 * @param dependsOn sorted
 */
public record SchemaObject(
    ObjectKind kind,
    QualifiedName name,
    @Nullable QualifiedName table,
    String signature,
    String definition,
    List<String> shape,
    List<ObjectDetail> details,
    @Nullable String comment,
    List<Dependency> dependsOn,
    Origin origin)
    implements Comparable<SchemaObject> {
  private static final Comparator<SchemaObject> ORDER =
      Comparator.comparing(SchemaObject::kind)
          .thenComparing(SchemaObject::table, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(SchemaObject::name)
          .thenComparing(SchemaObject::signature);

  public SchemaObject {
    definition = definition.strip();
    shape = List.copyOf(shape);
    details = details.stream().sorted().distinct().toList();
    dependsOn = dependsOn.stream().sorted().distinct().toList();
    if (kind.isOnTable() != (table != null) && kind != ObjectKind.VIEW_INDEX) {
      throw new IllegalArgumentException(kind.text() + " " + name + " on table " + table);
    }
  }

  /** An object that stands for itself and that only its definition is known of. */
  public static SchemaObject of(ObjectKind kind, QualifiedName name, String definition) {
    return new SchemaObject(
        kind, name, null, "", definition, List.of(), List.of(), null, List.of(), Origin.UNKNOWN);
  }

  public SchemaObject withName(QualifiedName other) {
    return new SchemaObject(
        kind, other, table, signature, definition, shape, details, comment, dependsOn, origin);
  }

  public SchemaObject withTable(@Nullable QualifiedName other) {
    return new SchemaObject(
        kind, name, other, signature, definition, shape, details, comment, dependsOn, origin);
  }

  public SchemaObject withDefinition(String other) {
    return new SchemaObject(
        kind, name, table, signature, other, shape, details, comment, dependsOn, origin);
  }

  public SchemaObject withSignature(String other) {
    return new SchemaObject(
        kind, name, table, other, definition, shape, details, comment, dependsOn, origin);
  }

  public SchemaObject withShape(List<String> other) {
    return new SchemaObject(
        kind, name, table, signature, definition, other, details, comment, dependsOn, origin);
  }

  public SchemaObject withDetails(List<ObjectDetail> other) {
    return new SchemaObject(
        kind, name, table, signature, definition, shape, other, comment, dependsOn, origin);
  }

  public SchemaObject withDependsOn(List<Dependency> other) {
    return new SchemaObject(
        kind, name, table, signature, definition, shape, details, comment, other, origin);
  }

  public SchemaObject withOrigin(Origin other) {
    return new SchemaObject(
        kind, name, table, signature, definition, shape, details, comment, dependsOn, other);
  }

  /** What pairs it with the one on the other side: {@code trigger public.users.audit}. */
  public String key() {
    return kind.text() + " " + this;
  }

  /** What a dependency on this object says; null for what nothing can depend on. */
  public @Nullable Dependency target() {
    if (kind.isRelation()) {
      return Dependency.relation(name);
    }
    if (kind.isRoutine()) {
      return Dependency.routine(name, signature);
    }
    return kind == ObjectKind.EXTENSION ? Dependency.extension(name) : null;
  }

  /** Whether a filter that hides a relation hides this with it. */
  public QualifiedName owner() {
    return table == null ? name : table;
  }

  @Override
  public int compareTo(SchemaObject other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchemaObject that
        && kind == that.kind
        && name.equals(that.name)
        && Objects.equals(table, that.table)
        && signature.equals(that.signature)
        && definition.equals(that.definition)
        && details.equals(that.details)
        && Objects.equals(comment, that.comment);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, name, table, signature, definition, comment);
  }

  /** For people: {@code public.active_users}, {@code public.f(integer)}, {@code public.users.t}. */
  @Override
  public String toString() {
    if (kind.isOnTable()) {
      return table + "." + name.name();
    }
    if (kind.isRoutine()) {
      return name + "(" + signature + ")";
    }
    return kind == ObjectKind.GRANTS ? signature + " " + name : name.toString();
  }
}
