package dev.retort.introspector;

import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts together objects and what they depend on, by object id, and leaves out what is on the
 * runner's own tables.
 */
final class CatalogObjects {
  private final Scope scope;
  private final List<Read> read = new ArrayList<>();
  private final Map<String, List<Dependency>> dependencies = new TreeMap<>();

  /** An object; its id is that of {@code pg_depend}, or empty for what is not in there. */
  private record Read(String id, SchemaObject object) {}

  CatalogObjects(Scope scope) {
    this.scope = scope;
  }

  void add(long classOid, long oid, SchemaObject object) {
    if (!isOwn(object)) {
      read.add(new Read(oid == 0 ? "" : classOid + " " + oid, object));
    }
  }

  void add(long classOid, long oid, Dependency dependency) {
    dependencies.computeIfAbsent(classOid + " " + oid, id -> new ArrayList<>()).add(dependency);
  }

  List<SchemaObject> build() {
    List<SchemaObject> objects = new ArrayList<>();
    for (Read one : read) {
      List<Dependency> needed = new ArrayList<>(dependencies.getOrDefault(one.id(), List.of()));
      SchemaObject object = one.object();
      QualifiedName table = object.table();
      if (table != null) {
        needed.add(Dependency.relation(table));
      } else if (object.kind() == ObjectKind.ROW_SECURITY) {
        needed.add(Dependency.relation(object.name()));
      }
      objects.add(object.withDependsOn(needed));
    }
    return objects;
  }

  private boolean isOwn(SchemaObject object) {
    return object.owner().schema() != null && scope.isOwn(object.owner());
  }
}
