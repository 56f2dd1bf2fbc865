package dev.retort.scanner.mapping.table;

import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A composite type under construction.
 *
 * @param parts holds what it consists of, once all columns are there
 * @param order the names of the parts in their order; empty for Hibernate's, by size
 */
public record CompositeDraft(
    QualifiedName name, TableDraft parts, List<String> order, Origin origin) {
  public CompositeDraft {
    order = List.copyOf(order);
  }

  CompositeType type() {
    List<Attribute> attributes =
        columns().stream()
            .map(ColumnDraft::column)
            .map(c -> new Attribute(c.name(), c.type(), c.collation(), c.comment()))
            .toList();
    return new CompositeType(name, attributes, null, origin);
  }

  private List<ColumnDraft> columns() {
    List<ColumnDraft> columns = new ArrayList<>(parts.columns());
    if (order.isEmpty()) {
      return ColumnOrder.sort(columns);
    }
    List<String> names = order.stream().map(n -> Identifier.of(n).catalog()).toList();
    columns.sort(Comparator.comparingInt(c -> names.indexOf(c.name().catalog())));
    return columns;
  }
}
