package dev.retort.differ;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes entities that are mapped to views out of the comparison: what JPA calls a table may be a
 * view, which then is what its definition says, and which no foreign key can point at.
 */
final class MappedViews {
  private MappedViews() {}

  static Sides apply(Sides sides, DiffSink out) {
    Schema wanted = sides.wanted();
    Set<QualifiedName> views = new TreeSet<>();
    for (SchemaObject object : wanted.objects()) {
      if (object.kind().isRelation()) {
        views.add(object.name());
      }
    }
    if (wanted.tables().stream().noneMatch(table -> views.contains(table.name()))) {
      return sides;
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : wanted.tables()) {
      if (views.contains(table.name())) {
        note(table, "an entity is mapped to view " + table.name(), out);
      } else {
        tables.add(withoutKeys(table, views, out));
      }
    }
    return sides.withWanted(wanted.withTables(tables));
  }

  private static Table withoutKeys(Table table, Set<QualifiedName> views, DiffSink out) {
    List<ForeignKey> keys = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      if (views.contains(key.refTable())) {
        note(table, "foreign key " + key.name() + " would point at view " + key.refTable(), out);
      } else {
        keys.add(key);
      }
    }
    return keys.size() == table.foreignKeys().size() ? table : table.withForeignKeys(keys);
  }

  private static void note(Table table, String fact, DiffSink out) {
    out.note(DifferFindings.MAPPED_VIEW.on(table.name(), table.origin(), fact));
  }
}
