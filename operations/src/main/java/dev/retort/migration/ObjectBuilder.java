package dev.retort.migration;

import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view, routine, trigger or other object with its {@code CREATE} statement, to be completed. */
public final class ObjectBuilder {
  private final ObjectKind kind;
  private final QualifiedName name;
  private final @Nullable QualifiedName table;
  private final String signature;
  private final String definition;
  private final List<ObjectDetail> details = new ArrayList<>();
  private @Nullable String comment;
  private boolean keeping;

  ObjectBuilder(
      ObjectKind kind,
      QualifiedName name,
      @Nullable QualifiedName table,
      String signature,
      String definition) {
    this.kind = kind;
    this.name = name;
    this.table = table;
    this.signature = signature;
    this.definition = definition;
  }

  /** An object that stands for itself. */
  static ObjectBuilder named(ObjectKind kind, String name, String definition) {
    return new ObjectBuilder(kind, QualifiedName.parse(name), null, "", definition);
  }

  /** An object of a database, whose name has no schema. */
  static ObjectBuilder global(ObjectKind kind, String name, String definition) {
    return new ObjectBuilder(kind, QualifiedName.of(null, name), null, "", definition);
  }

  /** An object whose name is one of its table's. */
  static ObjectBuilder on(ObjectKind kind, String table, String name, String definition) {
    QualifiedName owner = QualifiedName.parse(table);
    return new ObjectBuilder(kind, owner.withName(name), owner, "", definition);
  }

  public ObjectBuilder comment(String text) {
    comment = text;
    return this;
  }

  /**
   * A statement that completes it, and the one that takes it back.
   *
   * @param set such as {@code ALTER TABLE t DISABLE TRIGGER g}
   * @param unset such as {@code ALTER TABLE t ENABLE TRIGGER g}
   */
  public ObjectBuilder detail(String set, String unset) {
    details.add(new ObjectDetail(set, unset));
    return this;
  }

  /**
   * It is dropped only to come back: its owner and privileges are remembered by the drop and given
   * again by the creation.
   */
  public ObjectBuilder keepingPrivileges() {
    keeping = true;
    return this;
  }

  boolean keeping() {
    return keeping;
  }

  SchemaObject build() {
    List<Dependency> none = List.of();
    return new SchemaObject(
        kind,
        name,
        table,
        signature,
        definition,
        List.of(),
        details,
        comment,
        none,
        Origin.UNKNOWN);
  }
}
