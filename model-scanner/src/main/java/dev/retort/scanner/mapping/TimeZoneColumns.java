package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import java.util.Set;

/** The second column of {@code @TimeZoneStorage(COLUMN)}: the offset in seconds. */
final class TimeZoneColumns {
  /** PostgreSQL keeps no zone, so that automatically is by a column. */
  private static final Set<String> STORED = Set.of("AUTO", "COLUMN");

  private TimeZoneColumns() {}

  static void add(Attribute attribute, Scope scope, TableDraft table, ColumnDraft column) {
    boolean stored =
        attribute
            .annotation(Jpa.TIME_ZONE_STORAGE)
            .map(a -> STORED.contains(a.enumConstant("value", "AUTO")))
            .orElse(false);
    if (!stored) {
      return;
    }
    AnnotationUse given = attribute.annotation(Jpa.TIME_ZONE_COLUMN).orElse(null);
    String name = given == null ? "" : given.string("name", "");
    Identifier logical =
        name.isEmpty()
            ? new Identifier(column.logical().text() + "_tz", column.logical().quoted())
            : Identifier.of(name);
    ColumnDraft zone =
        table.add(
            new ColumnDraft(
                    logical,
                    scope.context().naming.physical(logical),
                    "integer",
                    attribute.origin())
                .nullable(column.nullable()));
    String path = scope.pathOf(attribute) + ".zoneOffset";
    scope
        .properties()
        .put(path, new BoundProperty(path, attribute, table, List.of(zone), true, false));
  }
}
