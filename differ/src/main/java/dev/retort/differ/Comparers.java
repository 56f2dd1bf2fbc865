package dev.retort.differ;

import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;

/** Every comparer, alphabetically: a new kind of object is one line here. */
final class Comparers {
  static final List<ObjectComparer<Schema, ?>> OF_SCHEMA =
      List.of(
          new CompositeComparer(),
          new DomainComparer(),
          new EnumComparer(),
          new NamespaceComparer(),
          new ObjectsComparer(),
          new RangeComparer(),
          new SequenceComparer(),
          new TableComparer());

  static final List<ObjectComparer<Table, ?>> OF_TABLE =
      List.of(
          new CheckComparer(),
          new ColumnComparer(),
          new ExclusionComparer(),
          new ForeignKeyComparer(),
          new IndexComparer(),
          new PrimaryKeyComparer(),
          new UniqueComparer());

  private Comparers() {}
}
