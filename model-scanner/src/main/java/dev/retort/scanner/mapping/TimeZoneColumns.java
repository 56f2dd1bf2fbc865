package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import java.util.Set;

/** The second column of {@code @TimeZoneStorage(COLUMN)}: the offset in seconds. */
final class TimeZoneColumns {
  /** PostgreSQL keeps no zone, so that automatically is by a column. */
  private static final Set<String> STORED = Set.of("AUTO", "COLUMN");

  private TimeZoneColumns() {}

  static boolean isStored(Attribute attribute) {
    AnnotationUse storage = AnnotationUse.first(attribute.annotations(), Jpa.TIME_ZONE_STORAGE);
    return storage != null
        && STORED.contains(storage.enumConstant("value", "AUTO"))
        && !attribute.has(Jpa.VERSION);
  }

  /**
   * @param spec what is written about the time's own column
   */
  static void add(
      Attribute attribute, Scope scope, TableDraft table, ColumnDraft column, ColumnSpec spec) {
    String path = scope.pathOf(attribute) + ".zoneOffset";
    AnnotationUse given = AnnotationUse.first(attribute.annotations(), Jpa.TIME_ZONE_COLUMN);
    String own = spec.isNamed() ? spec.name() : column.logical().text();
    String name = given == null ? own + "_tz" : given.string("name", "");
    Identifier logical = name.isEmpty() ? scope.context().naming.column(path) : Identifier.of(name);
    String comment = given == null ? spec.comment() : given.string("comment", "");
    ColumnDraft zone =
        table.add(
            new ColumnDraft(
                    logical,
                    scope.context().naming.physical(logical),
                    "integer",
                    attribute.origin())
                .comment(comment.isEmpty() ? null : comment)
                .nullable(column.nullable()));
    scope
        .properties()
        .put(path, new BoundProperty(path, attribute, table, List.of(zone), true, false));
  }
}
