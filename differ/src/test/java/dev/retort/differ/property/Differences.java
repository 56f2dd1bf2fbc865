package dev.retort.differ.property;

import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two schemas side by side, as far as they are not the same. */
final class Differences {
  private Differences() {}

  static String between(Schema expected, Schema found) {
    List<String> lines = new ArrayList<>();
    lists(lines, expected.namespaces(), found.namespaces());
    lists(lines, expected.enums(), found.enums());
    lists(lines, expected.sequences(), found.sequences());
    lists(lines, expected.domains(), found.domains());
    lists(lines, expected.composites(), found.composites());
    lists(lines, expected.ranges(), found.ranges());
    lists(lines, objects(expected), objects(found));
    for (Table table : expected.tables()) {
      Optional<Table> other = found.table(table.name());
      if (other.isEmpty()) {
        lines.add("missing " + table);
      } else if (!other.get().equals(table)) {
        lists(lines, parts(table), parts(other.get()));
      }
    }
    for (Table table : found.tables()) {
      if (expected.table(table.name()).isEmpty()) {
        lines.add("unexpected " + table);
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> objects(Schema schema) {
    return schema.objects().stream()
        .map(o -> o + " " + o.definition() + " " + o.details() + " " + o.comment())
        .toList();
  }

  private static List<Object> parts(Table table) {
    return Stream.of(
            table.columns(),
            Stream.ofNullable(table.primaryKey()).toList(),
            table.uniques(),
            table.foreignKeys(),
            table.checks(),
            table.exclusions(),
            table.indexes(),
            List.of("comment " + table.comment(), table.options()))
        .<Object>flatMap(List::stream)
        .toList();
  }

  private static void lists(List<String> lines, List<?> expected, List<?> found) {
    expected.stream().filter(e -> !found.contains(e)).forEach(e -> lines.add("expected " + e));
    found.stream().filter(f -> !expected.contains(f)).forEach(f -> lines.add("found    " + f));
  }
}
