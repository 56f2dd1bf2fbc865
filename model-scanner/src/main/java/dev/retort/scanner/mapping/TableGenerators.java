package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
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
    add(
        given.isEmpty() ? fallback : given,
        use == null ? null : context.schemaOf(use),
        text(use, "pkColumnName", "sequence_name"),
        text(use, "valueColumnName", "next_val"),
        use == null ? id.origin() : use.origin());
  }

  /**
   * @param name empty for Hibernate's own
   * @param segment the column that names a sequence of numbers
   * @param value the column that holds the next one
   */
  void add(String name, @Nullable Identifier schema, String segment, String value, Origin origin) {
    Identifier logical = Identifier.of(name.isEmpty() ? "hibernate_sequences" : name);
    TableDraft table =
        context.database.add(
            new TableDraft(schema, logical, context.naming.physical(logical), origin));
    ColumnDraft key = table.add(column(segment, "varchar(255)", table));
    table.add(column(value, "bigint", table));
    table.primaryKey(List.of(key));
  }

  private static String text(@Nullable AnnotationUse use, String member, String fallback) {
    String given = use == null ? "" : use.string(member, "");
    return given.isEmpty() ? fallback : given;
  }

  private ColumnDraft column(String name, String type, TableDraft table) {
    // No naming strategy is asked about these columns, only about the table.
    Identifier logical = context.naming.logical(name);
    return new ColumnDraft(logical, logical, type, table.origin());
  }
}
