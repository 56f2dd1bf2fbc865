package dev.retort.scanner.differential;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A schema as statements that can be compared one by one. The order of columns, and of a primary
 * key's, is no fact: it depends on how Hibernate exports. A derived constraint name is none either:
 * such a constraint is known by its definition.
 */
final class Facts {
  /**
   * One statement.
   *
   * @param value what is said about it
   */
  record Fact(String value, Origin origin) {}

  private Facts() {}

  /** What to its value; the same constraint twice is numbered. */
  static Map<String, Fact> of(Schema schema) {
    Map<String, Fact> facts = new TreeMap<>();
    for (Table table : schema.tables()) {
      table(table, facts);
    }
    for (Sequence s : schema.sequences()) {
      String value = "%s start %s increment %s".formatted(s.type(), s.start(), s.increment());
      put(facts, "sequence " + s.name(), value, s.origin());
    }
    schema.enums().forEach(e -> put(facts, "enum " + e.name(), e.toString(), Origin.UNKNOWN));
    return facts;
  }

  private static void table(Table table, Map<String, Fact> facts) {
    String name = table.name().toString();
    put(facts, "table " + name, "comment " + table.comment(), table.origin());
    for (Column c : table.columns()) {
      String value =
          "%s%s default %s identity %s generated %s collation %s comment %s"
              .formatted(
                  c.type(),
                  c.nullable() ? "" : " not null",
                  c.defaultValue(),
                  c.identity(),
                  c.generated(),
                  c.collation(),
                  c.comment());
      put(facts, "column " + name + "." + c.name(), value, c.origin());
    }
    if (table.primaryKey() != null) {
      String value = sorted(table.primaryKey().columns());
      put(facts, "primary key of " + name, value, table.primaryKey().origin());
    }
    for (UniqueConstraint u : table.uniques()) {
      String key = "unique %s%s on %s".formatted(given(u.name()), sorted(u.columns()), name);
      put(facts, key, "", u.origin());
    }
    for (ForeignKey f : table.foreignKeys()) {
      // Hibernate sorts the pairs of a composite key by the columns' size.
      Map<String, String> pairs = new TreeMap<>();
      for (int i = 0; i < f.columns().size(); i++) {
        pairs.put(f.columns().get(i), f.refColumns().get(i));
      }
      String key = "foreign key %s%s of %s".formatted(given(f.name()), pairs.keySet(), name);
      String value = "%s%s on delete %s".formatted(f.refTable(), pairs.values(), f.onDelete());
      put(facts, key, value, f.origin());
    }
    for (CheckConstraint c : table.checks()) {
      put(
          facts,
          "check %s%s on %s".formatted(given(c.name()), c.expression(), name),
          "",
          c.origin());
    }
    for (Index i : table.indexes()) {
      List<String> keys = i.keys().stream().map(IndexKey::toString).toList();
      put(
          facts,
          "index %s%s on %s".formatted(given(i.name()), keys, name),
          "unique " + i.unique(),
          i.origin());
    }
  }

  private static String given(ObjectName name) {
    return name.given() ? name.text() + " " : "";
  }

  private static String sorted(List<String> columns) {
    return columns.stream().sorted().toList().toString();
  }

  private static void put(Map<String, Fact> facts, String key, String value, Origin origin) {
    String free = key;
    for (int n = 2; facts.containsKey(free); n++) {
      free = key + " (" + n + ")";
    }
    facts.put(free, new Fact(value, origin));
  }
}
