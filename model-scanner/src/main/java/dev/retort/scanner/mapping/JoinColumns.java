package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes the columns that refer to others. */
final class JoinColumns {
  private final MappingContext context;
  private final List<ColumnDraft> made = new ArrayList<>();

  JoinColumns(MappingContext context) {
    this.context = context;
  }

  /**
   * @param implicit the logical name of a column that refers to the given one
   * @param nullable whether a column may be null, given what is written about it
   * @return in the order of the references; empty where their number does not fit
   */
  List<ColumnDraft> add(
      TableDraft table,
      References references,
      Function<ColumnDraft, Identifier> implicit,
      Predicate<ColumnSpec> nullable,
      Origin origin,
      String label) {
    List<ColumnSpec> specs = references.specs();
    if (!specs.isEmpty() && specs.size() != references.columns().size()) {
      context.report(
          MappingFindings.RT138,
          label,
          origin,
          label
              + " has "
              + specs.size()
              + " join columns for a key of "
              + references.columns().size());
      return List.of();
    }
    List<ColumnDraft> columns = new ArrayList<>();
    for (int i = 0; i < references.columns().size(); i++) {
      ColumnSpec spec = specs.isEmpty() ? ColumnSpec.implicit(origin) : specs.get(i);
      columns.add(one(table, references.columns().get(i), spec, implicit, nullable.test(spec)));
    }
    return columns;
  }

  private ColumnDraft one(
      TableDraft table,
      ColumnDraft referenced,
      ColumnSpec spec,
      Function<ColumnDraft, Identifier> implicit,
      boolean nullable) {
    Identifier written = spec.isNamed() ? Identifier.of(spec.name()) : implicit.apply(referenced);
    Identifier name = context.naming.physical(written);
    // What is left to Hibernate has no other name (AnnotatedJoinColumn, which calls it awful).
    Identifier logical = spec.isNamed() ? written : name;
    ColumnDraft column =
        spec.isNamed()
            ? referenced.copyNamed(logical, name, spec.origin())
            : referenced.copy(logical, name, spec.origin());
    column.nullable(nullable);
    if (!spec.definition().isEmpty() || !spec.options().isEmpty()) {
      String type = spec.definition().isEmpty() ? column.type() : spec.definition();
      ColumnDefinition definition = context.definition(type + " " + spec.options());
      column.type(definition.type()).collation(definition.collation());
      if (definition.defaultValue() != null) {
        column.defaultValue(definition.defaultValue().text());
      }
      if (definition.notNull()) {
        column.nullable(false);
      }
    }
    if (!spec.comment().isEmpty()) {
      column.comment(spec.comment());
    }
    ColumnDraft added = table.add(column);
    if (added == column) {
      made.add(column);
    }
    if (spec.unique() && added == column) {
      table.add(new KeyDraft(null, List.of(added), spec.origin()));
    }
    return added;
  }

  /** Whether these are columns that were not there before, rather than some attribute's own. */
  boolean made(List<ColumnDraft> columns) {
    return made.containsAll(columns);
  }
}
