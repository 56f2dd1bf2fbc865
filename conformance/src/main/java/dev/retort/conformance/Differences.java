package dev.retort.conformance;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.Origin;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The differences of two schemas, one line each, in the words of {@code expected} and {@code
 * found}. Simple on purpose: it judges nothing and aligns nothing.
 */
public final class Differences {
  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  public static List<String> of(Schema expected, Schema found) {
    Differences differences = new Differences();
    differences.compare(facts(expected), facts(found));
    return differences.lines;
  }

  private record Fact(String text, Origin origin) {}

  private void compare(SortedMap<String, Fact> expected, SortedMap<String, Fact> found) {
    expected.forEach(
        (key, fact) -> {
          Fact other = found.get(key);
          if (other == null) {
            lines.add("missing   " + key + "  " + fact.text() + "  " + fact.origin());
          } else if (!other.text().equals(fact.text())) {
            lines.add(
                "different "
                    + key
                    + "  expected "
                    + fact.text()
                    + "  found "
                    + other.text()
                    + "  "
                    + other.origin());
          }
        });
    found.forEach(
        (key, fact) -> {
          if (!expected.containsKey(key)) {
            lines.add("extra     " + key + "  " + fact.text() + "  " + fact.origin());
          }
        });
  }

  private static SortedMap<String, Fact> facts(Schema schema) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    schema.namespaces().forEach(n -> facts.put("schema " + n, new Fact("", Origin.UNKNOWN)));
    for (Sequence s : schema.sequences()) {
      facts.put(
          "sequence " + s.name(),
          new Fact(s.type() + " " + s.start() + "/" + s.increment(), s.origin()));
    }
    schema
        .enums()
        .forEach(e -> facts.put("enum " + e.name(), new Fact(e.labels().toString(), e.origin())));
    schema
        .composites()
        .forEach(
            c ->
                facts.put(
                    "type " + c.name(), new Fact(String.valueOf(c.attributes()), c.origin())));
    schema.tables().forEach(t -> add(t, facts));
    return facts;
  }

  private static void add(Table table, Map<String, Fact> facts) {
    String at = table.name().toString();
    facts.put("table " + at, new Fact(String.valueOf(table.comment()), table.origin()));
    for (Column column : table.columns()) {
      facts.put("column " + at + "." + column.name(), new Fact(text(column), column.origin()));
    }
    if (table.primaryKey() != null) {
      facts.put(
          "primary key " + at,
          new Fact(table.primaryKey().name() + " " + table.primaryKey().columns(), table.origin()));
    }
    for (UniqueConstraint unique : table.uniques()) {
      facts.put(
          "unique " + at + "." + unique.name(),
          new Fact(
              unique.columns() + " " + unique.include() + " " + unique.deferrability(),
              unique.origin()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      facts.put(
          "foreign key " + at + "." + key.name(),
          new Fact(
              key.columns()
                  + " -> "
                  + key.refTable()
                  + key.refColumns()
                  + " "
                  + key.onDelete()
                  + " "
                  + key.onUpdate()
                  + " "
                  + key.match()
                  + " "
                  + key.deferrability(),
              key.origin()));
    }
    for (CheckConstraint check : table.checks()) {
      facts.put(
          "check " + at + "." + check.name(), new Fact(check.expression().text(), check.origin()));
    }
    for (Index index : table.indexes()) {
      facts.put(
          "index " + at + "." + index.name(),
          new Fact(
              index.unique()
                  + " "
                  + index.method()
                  + " "
                  + index.keys()
                  + " "
                  + index.include()
                  + " "
                  + index.where()
                  + " "
                  + index.storage(),
              index.origin()));
    }
  }

  private static String text(Column column) {
    Identity identity = column.identity();
    return column.type()
        + (column.nullable() ? "" : " not null")
        + (column.defaultValue() == null ? "" : " default " + column.defaultValue())
        + (identity == null ? "" : " identity " + identity.generation())
        + (column.generated() == null ? "" : " " + column.generated())
        + (column.collation() == null ? "" : " collate " + column.collation())
        + (column.comment() == null ? "" : " -- " + column.comment());
  }
}
