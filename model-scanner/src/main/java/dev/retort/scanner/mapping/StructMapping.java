package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.CompositeDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Struct}: an embeddable, or an array or list of one, in a column of a composite type
 * ({@code AggregateComponentSecondPass}).
 */
final class StructMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return scope.context().types.uses(Jpa.STRUCT)
        && !attribute.has(Jpa.ELEMENT_COLLECTION)
        && struct(attribute, scope) != null;
  }

  private static @Nullable AnnotationUse struct(Attribute attribute, Scope scope) {
    TypeDeclaration declared = scope.context().types.get(component(attribute.type()).name());
    boolean embeddable = declared != null && declared.annotation(Jpa.EMBEDDABLE).isPresent();
    return attribute
        .annotation(Jpa.STRUCT)
        .or(() -> Optional.ofNullable(declared).flatMap(d -> d.annotation(Jpa.STRUCT)))
        .filter(s -> embeddable || attribute.has(Jpa.EMBEDDED))
        .orElse(null);
  }

  /** The embeddable itself, or what an array or list holds. */
  private static TypeRef component(TypeRef type) {
    if (type.isArray()) {
      return type.withDimensions(type.dimensions() - 1);
    }
    boolean collection = type.name().startsWith("java.util.") && type.arguments().size() == 1;
    return collection ? type.arguments().get(0) : type;
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    MappingContext context = scope.context();
    AnnotationUse struct = struct(attribute, scope);
    if (struct == null) {
      return;
    }
    TypeRef component = component(attribute.type());
    Identifier logical = Identifier.of(struct.string("name", ""));
    TableDraft parts = new TableDraft(null, logical, logical, struct.origin());
    Scope inner = scope.embedded(attribute).inTable(parts);
    EmbeddedMapping.mapAll(component, inner);
    boolean array = !component.equals(attribute.type());
    if (array) { // within which Hibernate does not know yet how these will be stored
      parts.columns().forEach(c -> c.sortedByJdbcType(true));
    }
    String name =
        context.database.add(
            new CompositeDraft(
                context.database.qualified(context.schemaOf(struct), logical),
                parts,
                struct.strings("attributes"),
                struct.origin()));
    bind(attribute, scope, name, array, inner);
  }

  private static void bind(
      Attribute attribute, Scope scope, String name, boolean array, Scope inner) {
    String type = array ? name + " array" : name;
    ColumnSpec spec = scope.columnSpec(attribute);
    TableDraft table = scope.tableOf(spec);
    boolean nullable = spec.nullable() || scope.forcedNull();
    ColumnDraft column =
        new ColumnBinder(scope.context())
            .bind(
                table,
                spec.definition().isEmpty() ? spec.withDefinition(type) : spec,
                scope.context().naming.column(scope.pathOf(attribute)),
                BasicUse.plain(attribute.type()),
                attribute,
                nullable);
    if (column != null) {
      scope.bound(attribute, table, List.of(column), nullable, false);
      if (!array) {
        scope.context().aggregates.struct(table, column, inner);
      }
    }
  }
}
