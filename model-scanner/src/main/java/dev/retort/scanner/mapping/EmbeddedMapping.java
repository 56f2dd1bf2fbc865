package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An embeddable, whose attributes become columns of the owner's table. */
final class EmbeddedMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    boolean stated = attribute.has(Jpa.EMBEDDED) || attribute.has(Jpa.EMBEDDED_ID);
    boolean embeddable =
        isEmbeddable(attribute.type(), scope)
            || scope.context().types.has(attribute.type(), Jpa.TARGET_EMBEDDABLE);
    return (stated || embeddable) && !isStoredWhole(attribute);
  }

  static boolean isEmbeddable(TypeRef type, Scope scope) {
    return scope.context().types.has(type, Jpa.EMBEDDABLE);
  }

  /** As JSON or a composite type in one column. */
  private static boolean isStoredWhole(Attribute attribute) {
    return attribute.has(Jpa.JDBC_TYPE_CODE);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    Attribute embedded = target(attribute, scope);
    if (scope.context().types.get(embedded.type().name()) == null || embedded.type().isArray()) {
      scope
          .context()
          .report(
              MappingFindings.RT134,
              attribute.label(),
              attribute.origin(),
              "embedded type " + attribute.type() + " of " + attribute.label() + " is not found");
      return;
    }
    Scope inner = scope.embedded(embedded);
    AnnotationUse table = attribute.annotation(Jpa.EMBEDDED_TABLE).orElse(null);
    if (table != null) {
      inner = inner.inTable(scope.entity().table(table.string("value", ""), table.origin()));
    }
    List<ColumnDraft> columns = mapAll(embedded.type(), inner);
    scope.bound(attribute, inner.table(), columns, true, true);
  }

  /** Maps all attributes of an embeddable and returns their columns. */
  static List<ColumnDraft> mapAll(TypeRef type, Scope inner) {
    EmbeddableSubtypes subtypes = new EmbeddableSubtypes(inner);
    List<ColumnDraft> discriminator = subtypes.discriminator(type);
    List<ColumnDraft> columns = new ArrayList<>();
    List<Attribute> attributes =
        new ArrayList<>(inner.context().hierarchy.embeddable(type, inner.access()));
    attributes.addAll(subtypes.attributes(type));
    for (Attribute attribute : attributes) {
      if (inner.properties().get(inner.pathOf(attribute)) == null) {
        Mappings.map(attribute, inner);
      }
      BoundProperty bound = inner.properties().get(inner.pathOf(attribute));
      if (bound != null) {
        columns.addAll(bound.columns());
      }
    }
    columns.addAll(discriminator);
    return columns;
  }

  private static Attribute target(Attribute attribute, Scope scope) {
    TypeDeclaration declared = scope.context().types.get(attribute.type().name());
    return attribute
        .annotation(Jpa.TARGET_EMBEDDABLE)
        .or(() -> Optional.ofNullable(declared).flatMap(d -> d.annotation(Jpa.TARGET_EMBEDDABLE)))
        .flatMap(a -> a.type("value"))
        .map(attribute::as)
        .orElse(attribute);
  }
}
