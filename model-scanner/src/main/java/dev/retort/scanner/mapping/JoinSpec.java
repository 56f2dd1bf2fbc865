package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The join columns of one reference, as they are written.
 *
 * @param columns empty where they are all implicit
 * @param foreignKey the {@code @ForeignKey} that counts; null for none
 */
record JoinSpec(List<ColumnSpec> columns, @Nullable AnnotationUse foreignKey) {
  static final JoinSpec IMPLICIT = new JoinSpec(List.of(), null);

  JoinSpec {
    columns = List.copyOf(columns);
  }

  /**
   * @param outer a {@code @ForeignKey} beside the columns, which counts before theirs
   */
  static JoinSpec of(List<AnnotationUse> columns, Optional<AnnotationUse> outer) {
    List<ColumnSpec> specs =
        columns.isEmpty() ? List.of() : columns.stream().map(ColumnSpec::of).toList();
    AnnotationUse foreignKey =
        outer.orElseGet(() -> specs.isEmpty() ? null : specs.get(0).foreignKey());
    return new JoinSpec(specs, foreignKey);
  }

  /** Those of an annotated element: a container, or a single column. */
  static JoinSpec of(List<AnnotationUse> annotations, String column, String container) {
    for (AnnotationUse use : annotations) {
      if (use.type().equals(container)) {
        return of(use.annotations("value"), use.annotation("foreignKey"));
      }
    }
    if (AnnotationUse.first(annotations, column) == null) {
      return of(List.of(), Optional.empty());
    }
    List<AnnotationUse> columns =
        annotations.stream().filter(a -> a.type().equals(column)).toList();
    return of(columns, Optional.empty());
  }

  boolean isImplicit() {
    return columns.isEmpty();
  }

  boolean hasReference() {
    for (ColumnSpec column : columns) {
      if (!column.referencedColumn().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
