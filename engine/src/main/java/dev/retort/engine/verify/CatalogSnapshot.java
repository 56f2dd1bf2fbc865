package dev.retort.engine.verify;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.RenameAnswers;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A whole catalog at one moment.
 *
 * @param schema what Retort has a model of
 * @param others everything else that a migration can leave behind, kind and name to definition
 * @param rows the version table
 */
public record CatalogSnapshot(
    Schema schema, Map<String, String> others, List<String> rows, int serverVersion) {

  /** The same with another spelling of its expressions. */
  CatalogSnapshot withSchema(Schema other) {
    return new CatalogSnapshot(other, others, rows, serverVersion);
  }

  /** The same with another version table. */
  public CatalogSnapshot withRows(List<String> other) {
    return new CatalogSnapshot(schema, others, other, serverVersion);
  }

  /**
   * What sets this catalog apart from what it should be, a phrase each; empty when it is equal.
   * Both should be canonical: what PostgreSQL prints of an expression is not always what it prints
   * after reading that again.
   */
  public List<String> differencesFrom(CatalogSnapshot expected) {
    List<String> differences = new ArrayList<>();
    if (!schema.equals(expected.schema)) {
      differences.addAll(modelled(expected));
    }
    TreeSet<String> names = new TreeSet<>(others.keySet());
    names.addAll(expected.others.keySet());
    for (String name : names) {
      String is = others.get(name);
      String should = expected.others.get(name);
      if (should == null) {
        differences.add(name + " is left over");
      } else if (is == null) {
        differences.add(name + " is missing");
      } else if (!is.equals(should)) {
        differences.add(name + " is [" + is + "] instead of [" + should + "]");
      }
    }
    if (!rows.equals(expected.rows)) {
      differences.add("the version table has " + rows + " instead of " + expected.rows);
    }
    return differences;
  }

  private List<String> modelled(CatalogSnapshot expected) {
    DiffOptions options =
        new DiffOptions(RenameAnswers.NONE, true, "public", serverVersion).withComplete(true);
    List<String> differences = new ArrayList<>();
    for (PlannedOperation planned :
        new Differ(options).diff(schema, expected.schema).operations()) {
      differences.add("it would still take: " + planned.operation().description());
    }
    // What the differ leaves alone on purpose is a difference here.
    if (differences.isEmpty()) {
      for (Table table : schema.tables()) {
        expected
            .schema
            .table(table.name())
            .filter(other -> !other.equals(table))
            .ifPresent(other -> differences.add(attributes(table, other)));
      }
    }
    return differences.isEmpty() ? List.of("the schema differs in a detail") : differences;
  }

  private static String attributes(Table is, Table should) {
    List<String> parts = new ArrayList<>();
    different(parts, "columns", is.columns(), should.columns());
    different(parts, "primary key", is.primaryKey(), should.primaryKey());
    different(parts, "unique constraints", is.uniques(), should.uniques());
    different(parts, "foreign keys", is.foreignKeys(), should.foreignKeys());
    different(parts, "checks", is.checks(), should.checks());
    different(parts, "exclusion constraints", is.exclusions(), should.exclusions());
    different(parts, "indexes", is.indexes(), should.indexes());
    different(parts, "comment", is.comment(), should.comment());
    different(parts, "options", is.options(), should.options());
    return "table " + is.name() + " differs in " + String.join(", ", parts);
  }

  private static void different(
      List<String> parts, String what, @Nullable Object is, @Nullable Object should) {
    if (!Objects.equals(is, should)) {
      parts.add(what + " (" + is + " instead of " + should + ")");
    }
  }
}
