package dev.retort.scanner.mapping.table;

import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.function.Supplier;

/**
 * A composite type under construction.
 *
 * @param columns what it consists of, in order, once all columns are there
 */
public record CompositeDraft(
    QualifiedName name, Supplier<List<ColumnDraft>> columns, Origin origin) {
  CompositeType type() {
    List<Attribute> attributes =
        columns.get().stream()
            .map(ColumnDraft::column)
            .map(c -> new Attribute(c.name(), c.type(), c.collation(), c.comment()))
            .toList();
    return new CompositeType(name, attributes, null, origin);
  }
}
