package dev.retort.differ;

import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.stream.Stream;

/** A wanted schema in which no constraint or index was named by a person. */
final class Unnamed {
  private Unnamed() {}

  static Schema of(Schema schema) {
    return schema.withTables(schema.tables().stream().map(Unnamed::of).toList());
  }

  private static Table of(Table table) {
    return table
        .withPrimaryKey(
            Stream.ofNullable(table.primaryKey())
                .map(key -> key.withName(derived(key.name())))
                .findFirst()
                .orElse(null))
        .withUniques(table.uniques().stream().map(u -> u.withName(derived(u.name()))).toList())
        .withForeignKeys(
            table.foreignKeys().stream().map(k -> k.withName(derived(k.name()))).toList())
        .withChecks(table.checks().stream().map(c -> c.withName(derived(c.name()))).toList())
        .withExclusions(
            table.exclusions().stream().map(e -> e.withName(derived(e.name()))).toList())
        .withIndexes(table.indexes().stream().map(i -> i.withName(derived(i.name()))).toList());
  }

  private static ObjectName derived(ObjectName name) {
    return ObjectName.derived(name.text());
  }
}
