package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which tables are children of which: partitions of their tables, inheritance children of theirs.
 * PostgreSQL does to the children most of what is done to a parent.
 */
final class Families {
  private final Map<QualifiedName, List<QualifiedName>> parents = new TreeMap<>();
  private final Map<QualifiedName, List<QualifiedName>> children = new TreeMap<>();

  private Families() {}

  /** Those of one schema, in which partitions stand among the tables. */
  static Families of(Schema schema) {
    Families families = new Families();
    schema.tables().forEach(table -> families.add(table.name(), parents(table)));
    return families;
  }

  /** Those that stand while two schemas lead to one another: the same on both sides. */
  static Families common(Sides sides) {
    Families families = new Families();
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null) {
        List<QualifiedName> both = new ArrayList<>(parents(from));
        both.retainAll(parents(to));
        families.add(from.name(), both);
      }
    }
    return families;
  }

  /** The table whose partition it is, or those that it inherits from. */
  static List<QualifiedName> parents(Table table) {
    TableOptions.Slot slot = table.options().slot();
    return slot == null ? table.options().inherits() : List.of(slot.parent());
  }

  private void add(QualifiedName child, List<QualifiedName> of) {
    parents.put(child, of);
    of.forEach(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(child));
  }

  boolean isEmpty() {
    return children.isEmpty();
  }

  List<QualifiedName> parents(QualifiedName table) {
    return parents.getOrDefault(table, List.of());
  }

  boolean isParent(QualifiedName table) {
    return children.containsKey(table);
  }

  boolean isMember(QualifiedName table) {
    return isParent(table) || !parents(table).isEmpty();
  }

  /** All that is below a table, parents first. */
  List<QualifiedName> descendants(QualifiedName table) {
    Set<QualifiedName> found = new LinkedHashSet<>();
    collect(table, found);
    found.remove(table);
    return ordered(found);
  }

  private void collect(QualifiedName table, Set<QualifiedName> into) {
    for (QualifiedName child : children.getOrDefault(table, List.of())) {
      if (into.add(child)) {
        collect(child, into);
      }
    }
  }

  /** Parents before their children, otherwise by name. */
  List<QualifiedName> ordered(Iterable<QualifiedName> tables) {
    List<QualifiedName> ordered = new ArrayList<>();
    tables.forEach(ordered::add);
    ordered.sort(
        Comparator.comparingInt((QualifiedName name) -> depth(name, 0))
            .thenComparing(Comparator.naturalOrder()));
    return ordered;
  }

  private int depth(QualifiedName table, int level) {
    int deepest = 0;
    if (level < 100) { // a catalog has no circles; a file may have
      for (QualifiedName parent : parents(table)) {
        deepest = Math.max(deepest, 1 + depth(parent, level + 1));
      }
    }
    return deepest;
  }
}
