package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The two schemas of a comparison, as one step hands them to the next.
 *
 * @param rebuilt the types that are made anew under their names
 * @param remade the routines that are dropped
 * @param standing the actual side before anything was taken out of the way
 */
record Sides(
    Schema actual, Schema wanted, RebuiltTypes rebuilt, RemadeRoutines remade, Schema standing) {
  Sides(Schema actual, Schema wanted) {
    this(actual, wanted, RebuiltTypes.NONE);
  }

  Sides(Schema actual, Schema wanted, RebuiltTypes rebuilt) {
    this(actual, wanted, rebuilt, RemadeRoutines.NONE, actual);
  }

  Sides withRemade(RemadeRoutines other) {
    return new Sides(actual, wanted, rebuilt, other, standing);
  }

  /** The same with an actual side from which something was taken away, to be added again. */
  Sides cleared(Schema left) {
    return new Sides(left, wanted, rebuilt, remade, actual);
  }

  Map<QualifiedName, Table> actualTables() {
    return byName(actual);
  }

  Map<QualifiedName, Table> wantedTables() {
    return byName(wanted);
  }

  Sides withActual(Schema other) {
    return new Sides(other, wanted, rebuilt, remade, standing);
  }

  Sides withWanted(Schema other) {
    return new Sides(actual, other, rebuilt, remade, standing);
  }

  /**
   * Changes the wanted side of every table that stands on both; the first argument is the actual.
   */
  Sides mapWantedTables(BinaryOperator<Table> change) {
    Map<QualifiedName, Table> existing = actualTables();
    return withWanted(
        wanted.withTables(
            wanted.tables().stream()
                .map(to -> mapped(existing.get(to.name()), to, change))
                .toList()));
  }

  private static Table mapped(@Nullable Table from, Table to, BinaryOperator<Table> change) {
    return from == null ? to : change.apply(from, to);
  }

  private static Map<QualifiedName, Table> byName(Schema schema) {
    Map<QualifiedName, Table> tables = new TreeMap<>();
    schema.tables().forEach(table -> tables.put(table.name(), table));
    return tables;
  }
}
