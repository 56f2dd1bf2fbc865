package dev.retort.schema;

import java.util.Comparator;

/**
 * Something that an object cannot be without, as {@code pg_depend} knows it.
 *
 * @param signature the argument types of a routine, as in {@link SchemaObject}; else empty
 * @param column the one column of a relation that is needed; empty for the whole
 */
public record Dependency(Target target, QualifiedName name, String signature, String column)
    implements Comparable<Dependency> {
  private static final Comparator<Dependency> ORDER =
      Comparator.comparing(Dependency::target)
          .thenComparing(Dependency::name)
          .thenComparing(Dependency::signature)
          .thenComparing(Dependency::column);

  /** What can be needed. */
  public enum Target {
    /** A key of a table, by the table's name with the key's as its column. */
    CONSTRAINT,
    EXTENSION,
    RELATION,
    ROUTINE,
    TYPE
  }

  /** A table, view or sequence. */
  public static Dependency relation(QualifiedName name) {
    return new Dependency(Target.RELATION, name, "", "");
  }

  public static Dependency columnOf(QualifiedName relation, String column) {
    return new Dependency(Target.RELATION, relation, "", column);
  }

  public static Dependency routine(QualifiedName name, String signature) {
    return new Dependency(Target.ROUTINE, name, signature, "");
  }

  /** An enum, domain, composite or range type. */
  public static Dependency type(QualifiedName name) {
    return new Dependency(Target.TYPE, name, "", "");
  }

  /** A primary key or unique constraint. */
  public static Dependency constraint(QualifiedName table, String name) {
    return new Dependency(Target.CONSTRAINT, table, "", name);
  }

  public static Dependency extension(QualifiedName name) {
    return new Dependency(Target.EXTENSION, name, "", "");
  }

  /** The same object, whichever column of it is needed. */
  public Dependency whole() {
    return column.isEmpty() ? this : new Dependency(target, name, signature, "");
  }

  public Dependency withName(QualifiedName other) {
    return new Dependency(target, other, signature, column);
  }

  public Dependency withColumn(String other) {
    return new Dependency(target, name, signature, other);
  }

  @Override
  public int compareTo(Dependency other) {
    return ORDER.compare(this, other);
  }
}
