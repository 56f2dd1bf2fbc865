package dev.retort.engine;

import dev.retort.differ.RenameAnswers;
import dev.retort.scanner.Additions.Rename;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers questions about renames with what the entities say of earlier names. Only what the
 * database at hand still calls by an earlier name counts: elsewhere the rename is done, or was
 * never needed. What a person says in this run comes first.
 */
final class KnownRenames {
  private final RenameAnswers given;
  private final Schema actual;
  private final Map<QualifiedName, String> tables = new TreeMap<>();
  private final Map<QualifiedName, Map<String, String>> columns = new TreeMap<>();

  private KnownRenames(RenameAnswers given, Schema actual, String defaultSchema) {
    this.given = given;
    this.actual = actual;
    given.tables().forEach((from, to) -> tables.put(from.in(defaultSchema), to));
    given.columns().forEach((table, names) -> columns.put(table.in(defaultSchema), names));
  }

  /**
   * The answers, and those of the entities that fit this database.
   *
   * @param actual as it is, before any rename
   */
  static RenameAnswers add(
      RenameAnswers answers, List<Rename> renames, Schema actual, String defaultSchema) {
    if (renames.isEmpty()) {
      return answers;
    }
    KnownRenames known = new KnownRenames(answers, actual, defaultSchema);
    renames.stream().filter(r -> r.column() == null).forEach(known::addTable);
    renames.stream().filter(r -> r.column() != null).forEach(known::addColumn);
    return new RenameAnswers(
        known.tables, known.columns, answers.declined(), answers.acceptDrops());
  }

  private void addTable(Rename rename) {
    QualifiedName table = rename.table();
    if (actual.table(table).isPresent() || !before(table).equals(table)) {
      return;
    }
    rename.from().stream()
        .map(table::withName)
        .filter(from -> actual.table(from).isPresent() && !tables.containsKey(from))
        .filter(from -> !isDeclined("table:" + from + "->" + table.name()))
        .findFirst()
        .ifPresent(from -> tables.put(from, table.name()));
  }

  private void addColumn(Rename rename) {
    QualifiedName name = before(rename.table());
    Table table = actual.table(name).orElse(null);
    String to = rename.column();
    if (to == null || table == null || table.column(to).isPresent()) {
      return;
    }
    Map<String, String> answered = new TreeMap<>(columns.getOrDefault(name, Map.of()));
    answered.putAll(columns.getOrDefault(rename.table(), Map.of()));
    if (answered.containsValue(to)) {
      return;
    }
    rename.from().stream()
        .filter(from -> table.column(from).isPresent() && !answered.containsKey(from))
        .filter(from -> !isDeclined("column:" + rename.table() + "." + from + "->" + to))
        .findFirst()
        .ifPresent(from -> put(rename.table(), from, to));
  }

  private void put(QualifiedName table, String from, String to) {
    Map<String, String> names = new TreeMap<>(columns.getOrDefault(table, Map.of()));
    names.put(from, to);
    columns.put(table, names);
  }

  /** What a table is called before the renames. */
  private QualifiedName before(QualifiedName table) {
    return tables.entrySet().stream()
        .filter(e -> e.getKey().withName(e.getValue()).equals(table))
        .map(Map.Entry::getKey)
        .filter(from -> actual.table(from).isPresent())
        .findFirst()
        .orElse(table);
  }

  private boolean isDeclined(String id) {
    return given.declined().contains(id);
  }
}
