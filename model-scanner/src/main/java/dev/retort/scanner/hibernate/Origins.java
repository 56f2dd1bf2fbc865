package dev.retort.scanner.hibernate;

import dev.retort.schema.Origin;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Which class a table or column comes from. Hibernate knows no lines. */
final class Origins {
  private final Map<Table, Origin> tables = new IdentityHashMap<>();
  private final Map<Column, Origin> columns = new IdentityHashMap<>();

  Origins(Metadata metadata) {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      Origin origin = origin(entity);
      tables.putIfAbsent(entity.getTable(), origin);
      entity.getJoins().forEach(join -> tables.putIfAbsent(join.getTable(), origin));
      for (Property property : entity.getProperties()) {
        property
            .getSelectables()
            .forEach(
                s -> {
                  if (s instanceof Column column) {
                    columns.putIfAbsent(column, origin);
                  }
                });
      }
    }
    metadata
        .getCollectionBindings()
        .forEach(
            collection ->
                tables.putIfAbsent(collection.getCollectionTable(), origin(collection.getOwner())));
  }

  Origin of(Table table) {
    return tables.getOrDefault(table, Origin.UNKNOWN);
  }

  Origin of(Column column, Table table) {
    return columns.getOrDefault(column, of(table));
  }

  private static Origin origin(@Nullable PersistentClass entity) {
    String name = entity == null ? null : entity.getClassName();
    if (name == null) {
      return Origin.UNKNOWN;
    }
    String simple = name.substring(name.lastIndexOf('.') + 1);
    int nested = simple.indexOf('$');
    return Origin.of((nested > 0 ? simple.substring(0, nested) : simple) + ".java", 0);
  }
}
