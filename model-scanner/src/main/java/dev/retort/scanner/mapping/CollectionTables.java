package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import java.util.ArrayList;
import java.util.List;

/** The primary key that a collection's table gets. */
final class CollectionTables {
  private final ProviderDefaults defaults;

  CollectionTables(ProviderDefaults defaults) {
    this.defaults = defaults;
  }

  /**
   * @param owner the columns that point to the owner
   * @param index the columns that number or key the elements, which may be another table's of the
   *     same names; empty for none
   * @param element the elements' columns
   * @param unique whether an element is in one collection only
   */
  void key(
      TableDraft table,
      CollectionKind kind,
      List<ColumnDraft> owner,
      List<ColumnDraft> index,
      List<ColumnDraft> element,
      boolean unique,
      Attribute attribute) {
    if (kind == CollectionKind.BAG || attribute.has(Jpa.COLLECTION_ID)) {
      return;
    }
    if (kind == CollectionKind.SET) {
      setKey(table, owner, element, unique, attribute);
    } else {
      boolean byElement = index.isEmpty() && attribute.has(Jpa.MAP_KEY);
      table.primaryKey(join(owner, byElement ? element : index));
    }
  }

  /** A set has no key where the mapping lists unique constraints, or holds large objects. */
  private void setKey(
      TableDraft table,
      List<ColumnDraft> owner,
      List<ColumnDraft> element,
      boolean unique,
      Attribute attribute) {
    List<ColumnDraft> columns = join(owner, element);
    element.forEach(
        c -> c.sortedByJdbcType(true)); // asked for before the type is known (mapping.Set)
    boolean large = element.stream().anyMatch(c -> c.type().equals("oid"));
    if (large || columns.size() == owner.size() || !table.primaryKey().isEmpty()) {
      return;
    }
    if (defaults.constrainedSetsHaveNoKey() && hasConstraints(attribute)) {
      if (unique) {
        table.add(new KeyDraft(null, element, attribute.origin()));
      }
    } else if (unique && defaults.exclusiveSetKeyIsElement()) {
      table.primaryKey(element);
    } else if (unique) {
      table.primaryKey(columns);
      table.add(new KeyDraft(null, element, attribute.origin()));
    } else if (element.stream().anyMatch(ColumnDraft::mayBeNull)) {
      if (defaults.uniqueNullableSets()) {
        table.add(new KeyDraft(null, columns, attribute.origin()));
      }
    } else {
      table.primaryKey(columns);
    }
  }

  private static boolean hasConstraints(Attribute attribute) {
    return attribute
        .annotation(Jpa.JOIN_TABLE)
        .or(() -> attribute.annotation(Jpa.COLLECTION_TABLE))
        .map(a -> !a.annotations("uniqueConstraints").isEmpty())
        .orElse(false);
  }

  private static List<ColumnDraft> join(List<ColumnDraft> one, List<ColumnDraft> other) {
    List<ColumnDraft> columns = new ArrayList<>(one);
    other.stream().filter(c -> !columns.contains(c)).forEach(columns::add);
    return columns;
  }
}
