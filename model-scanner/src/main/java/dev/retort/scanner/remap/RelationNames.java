package dev.retort.scanner.remap;

import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that tables, keys and indexes share within a schema. A derived one gives way to all
 * given ones, wherever they are.
 */
final class RelationNames {
  private final List<Table> before;
  private final Set<String> given = new HashSet<>();
  private final Set<String> derived = new HashSet<>();

  RelationNames(List<Table> before) {
    this.before = before;
    for (Table table : before) {
      given.add(String.valueOf(table.name()));
      names(table).forEach(name -> add(table, name));
    }
  }

  private void add(Table table, ObjectName name) {
    (name.given() ? given : derived).add(in(table, name));
  }

  /** Whether tables that are not among those before have a name that meets one of these. */
  boolean wereTakenBy(List<Table> after) {
    for (int i = 0; i < after.size(); i++) {
      Table table = after.get(i);
      if (table != before.get(i)
          && names(table)
              .anyMatch(
                  name ->
                      name.given()
                          ? !given.contains(in(table, name))
                          : !derived.contains(in(table, name))
                              && given.contains(in(table, name)))) {
        return true;
      }
    }
    return false;
  }

  private static String in(Table table, ObjectName name) {
    return table.name().schema() + "." + name.text();
  }

  private static Stream<ObjectName> names(Table table) {
    PrimaryKey key = table.primaryKey();
    return Stream.of(
            key == null ? Stream.<ObjectName>of() : Stream.of(key.name()),
            table.uniques().stream().map(UniqueConstraint::name),
            table.indexes().stream().map(Index::name))
        .flatMap(names -> names);
  }
}
