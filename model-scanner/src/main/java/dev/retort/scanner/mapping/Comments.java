package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import java.util.List;

/** Hibernate's own {@code @Comment}s, which may name the table or column they are about. */
final class Comments {
  private Comments() {}

  /** Those of an entity; its secondary tables are told by their names. */
  static void onTables(List<AnnotationUse> annotations, List<TableDraft> tables) {
    for (AnnotationUse use : all(annotations)) {
      String on = use.string("on", "");
      tables.stream()
          .filter(t -> on.isEmpty() || t.name().text().equalsIgnoreCase(on))
          .findFirst()
          .ifPresent(t -> t.comment(use.string("value", "")));
    }
  }

  /** Those of an attribute: the first column's, or that of the column that is named. */
  static void onColumns(List<AnnotationUse> annotations, List<ColumnDraft> columns) {
    for (AnnotationUse use : all(annotations)) {
      String on = use.string("on", "");
      columns.stream()
          .filter(c -> on.isEmpty() || c.name().text().equalsIgnoreCase(on))
          .findFirst()
          .ifPresent(c -> c.comment(use.string("value", "")));
    }
  }

  /** Those of a collection: its table's, or that of the column that is named. */
  static void onCollection(List<AnnotationUse> annotations, TableDraft table) {
    for (AnnotationUse use : all(annotations)) {
      String on = use.string("on", "");
      if (on.isEmpty() || on.equalsIgnoreCase(table.name().text())) {
        table.comment(use.string("value", ""));
      } else {
        onColumns(List.of(use), List.copyOf(table.columns()));
      }
    }
  }

  private static List<AnnotationUse> all(List<AnnotationUse> annotations) {
    return AnnotationUse.all(annotations, Jpa.COMMENT, Jpa.COMMENTS);
  }
}
