package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import java.util.List;

/**
 * An attribute with the columns that it was given.
 *
 * @param path from the entity, with dots
 * @param composite whether it is embedded
 */
record BoundProperty(
    String path,
    Attribute attribute,
    TableDraft table,
    List<ColumnDraft> columns,
    boolean optional,
    boolean composite) {
  BoundProperty {
    columns = List.copyOf(columns);
  }
}
