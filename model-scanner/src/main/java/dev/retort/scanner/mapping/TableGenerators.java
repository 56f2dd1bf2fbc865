package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables from which ids are drawn ({@code org.hibernate.id.enhanced.TableGenerator}). */
final class TableGenerators {
  private final MappingContext context;

  TableGenerators(MappingContext context) {
    this.context = context;
  }

  void add(@Nullable AnnotationUse use, String generator, Attribute id) {
    String given = use == null ? "" : use.string("table", "");
    String fallback = use == null ? generator : use.string("name", generator);
    String name = !given.isEmpty() ? given : fallback.isEmpty() ? "hibernate_sequences" : fallback;
    Identifier logical = Identifier.of(name);
    TableDraft table =
        context.database.add(
            new TableDraft(
                use == null ? null : context.schemaOf(use),
                logical,
                context.naming.physical(logical),
                use == null ? id.origin() : use.origin()));
    ColumnDraft segment =
        table.add(column(use, "pkColumnName", "sequence_name", "varchar(255)", table));
    table.add(column(use, "valueColumnName", "next_val", "bigint", table));
    table.primaryKey(List.of(segment));
  }

  private ColumnDraft column(
      @Nullable AnnotationUse use, String member, String fallback, String type, TableDraft table) {
    String given = use == null ? "" : use.string(member, "");
    Identifier logical = Identifier.of(given.isEmpty() ? fallback : given);
    // No naming strategy is asked about these columns, only about the table.
    return new ColumnDraft(logical, logical, type, table.origin());
  }
}
