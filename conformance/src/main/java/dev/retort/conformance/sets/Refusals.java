package dev.retort.conformance.sets;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What Hibernate writes and the server refuses: foreign keys of columns that are not there, or to
 * such columns, and column options that assign something, which no column definition can. It cannot
 * be wanted of any database.
 */
final class Refusals {
  private static final Pattern ASSIGNMENT = Pattern.compile("[\\w ]+ \\w+=.*");

  private Refusals() {}

  /** What differs apart from them. */
  static List<String> without(List<String> differences, Schema hibernates) {
    Set<String> refused = new TreeSet<>();
    for (Table table : hibernates.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        boolean exists =
            key.columns().stream().allMatch(c -> table.column(c).isPresent())
                && hibernates
                    .table(key.refTable())
                    .filter(t -> key.refColumns().stream().allMatch(c -> t.column(c).isPresent()))
                    .isPresent();
        if (!exists) {
          refused.add("foreign key " + table.name() + "." + key.name() + "  ");
        }
      }
    }
    for (Table table : hibernates.tables()) {
      table.columns().stream()
          .filter(c -> ASSIGNMENT.matcher(c.type()).matches())
          .forEach(c -> refused.add("column " + table.name() + "." + c.name() + "  "));
    }
    return differences.stream()
        .filter(line -> refused.stream().noneMatch(r -> line.startsWith(r, 10)))
        .toList();
  }
}
