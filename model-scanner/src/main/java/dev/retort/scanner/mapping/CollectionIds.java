package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.SequenceDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.mapping.types.Descriptors;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import java.util.Optional;

/** {@code @CollectionId}: a bag whose rows have an id of their own ({@code IdBagBinder}). */
final class CollectionIds {
  private CollectionIds() {}

  /** Adds the id as the table's key, where the collection has one. */
  static void add(TableDraft table, Attribute attribute, Scope scope) {
    AnnotationUse use = attribute.annotation(Jpa.COLLECTION_ID).orElse(null);
    Long code = Descriptors.code(attribute.annotations(), "CollectionId");
    TypeRef type =
        attribute
            .annotation(Jpa.COLLECTION_ID_JAVA_CLASS)
            .flatMap(a -> a.type("idType"))
            .or(() -> Descriptors.javaType(attribute.annotations(), "CollectionId"))
            .or(() -> Optional.ofNullable(code).flatMap(Descriptors::recommended))
            .orElse(null);
    if (use == null) {
      return;
    }
    MappingContext context = scope.context();
    if (type == null) {
      context.report(
          MappingFindings.RT131,
          attribute.label(),
          use.origin(),
          "the type of the @CollectionId of "
              + attribute.label()
              + " is not given by @CollectionIdJavaClass: it is not part of the wanted schema");
      return;
    }
    ColumnSpec spec =
        use.annotation("column")
            .map(ColumnSpec::of)
            .orElseGet(() -> ColumnSpec.implicit(use.origin()));
    Attribute bare =
        new Attribute(attribute.name(), type, attribute.member(), attribute.owner(), List.of());
    ColumnDraft column =
        new ColumnBinder(context)
            .bind(table, spec, context.naming.column("id"), BasicUse.of(type, code), bare, false);
    if (column != null) {
      table.primaryKey(List.of(column));
      generate(use, table, column, attribute, scope);
    }
  }

  private static void generate(
      AnnotationUse use, TableDraft table, ColumnDraft column, Attribute attribute, Scope scope) {
    MappingContext context = scope.context();
    String generator = use.string("generator", "");
    if (generator.equals("sequence")) {
      Identifier logical =
          Identifier.of(table.name().text() + "_SEQ").quotedIf(table.name().quoted());
      context.database.add(
          new SequenceDraft(null, context.naming.physical(logical), 1, 50, use.origin()));
    } else if (!new Generators(context, scope.entity()).defined(attribute, column, generator)
        && !generator.equals("increment")
        && !generator.startsWith("uuid")) {
      context.report(
          MappingFindings.RT131,
          attribute.label(),
          use.origin(),
          "generator "
              + generator
              + " of a @CollectionId is not understood: a sequence or table that it needs is not"
              + " part of the wanted schema");
    }
  }
}
