package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code @JoinColumnsOrFormulas}: a join of which some parts are columns. Where one part is a
 * formula there is no foreign key, and a column need not refer to anything unique.
 *
 * @param columns the parts that are columns
 * @param formulas whether there are other parts
 * @param referenced the column that each part refers to; empty where it names none
 */
record JoinFormulas(List<ColumnSpec> columns, boolean formulas, List<String> referenced) {
  private static final String H = "org.hibernate.annotations.";

  JoinFormulas {
    columns = List.copyOf(columns);
    referenced = List.copyOf(referenced);
  }

  /** Null where the attribute has no such annotation. */
  static @Nullable JoinFormulas of(Attribute attribute) {
    List<AnnotationUse> parts =
        attribute.all(H + "JoinColumnOrFormula", H + "JoinColumnsOrFormulas");
    if (parts.isEmpty()) {
      return null;
    }
    List<ColumnSpec> columns =
        parts.stream().flatMap(p -> p.annotation("column").stream()).map(ColumnSpec::of).toList();
    List<String> referenced =
        parts.stream()
            .flatMap(p -> p.annotation("column").or(() -> p.annotation("formula")).stream())
            .map(p -> p.string("referencedColumnName", ""))
            .toList();
    return new JoinFormulas(
        columns, parts.stream().anyMatch(p -> p.isWritten("formula")), referenced);
  }

  /** Whether a formula takes part in an attribute's join. */
  static boolean isFormula(Attribute attribute) {
    JoinFormulas parts = of(attribute);
    return attribute.has(H + "JoinFormula") || parts != null && parts.formulas();
  }

  JoinSpec join() {
    return new JoinSpec(columns, columns.isEmpty() ? null : columns.get(0).foreignKey());
  }

  /** What the columns refer to, which need not be a key; null while a column is not there. */
  @Nullable References references(EntityBinding target) {
    List<ColumnDraft> found = new ArrayList<>();
    for (ColumnSpec spec : columns) {
      target.allTables().stream()
          .filter(t -> !spec.referencedColumn().isEmpty())
          .map(t -> t.find(spec.referencedColumn()))
          .filter(Objects::nonNull)
          .findFirst()
          .or(() -> target.key().stream().findFirst())
          .ifPresent(found::add);
    }
    return found.size() == columns.size()
        ? new References(target.table(), found, columns, false, true)
        : null;
  }

  /** Whatever columns and formulas together refer to must be unique, as for any join. */
  void demandUnique(EntityBinding target) {
    for (TableDraft table : target.allTables()) {
      List<ColumnDraft> found = new ArrayList<>();
      for (String name : referenced) {
        ColumnDraft column = name.isEmpty() ? null : table.find(name);
        if (column != null && !found.contains(column)) {
          found.add(column);
        }
      }
      boolean key =
          table.primaryKey().size() == found.size() && found.containsAll(table.primaryKey());
      if (!key && found.size() == referenced.size()) {
        found.sort(Comparator.comparing(c -> c.name().catalog()));
        table.add(new KeyDraft(null, found, found.get(0).origin()));
        return;
      }
    }
  }
}
