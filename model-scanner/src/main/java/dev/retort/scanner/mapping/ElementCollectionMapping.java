package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.AttributeReader;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** {@code @ElementCollection}: basics or embeddables in a table of their own. */
final class ElementCollectionMapping implements AttributeMapping {
  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.ELEMENT_COLLECTION);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    scope.bound(attribute, scope.table(), List.of(), true, false);
    scope
        .context()
        .deferCollection(
            last -> {
              bind(attribute, scope);
              return true;
            });
  }

  private static void bind(Attribute attribute, Scope scope) {
    MappingContext context = scope.context();
    LinkTables tables = new LinkTables(context);
    String entityName = scope.entity().entity().name();
    CollectionTableSpec spec = CollectionTableSpec.of(attribute, scope);
    TableDraft table =
        tables.create(
            spec.table(),
            context
                .naming
                .collectionTable(entityName, scope.pathOf(attribute))
                .quotedIf(scope.entity().table().logical().quoted()),
            attribute);
    JoinSpec join =
        Optional.of(spec.join())
            .filter(j -> !j.isImplicit() || j.foreignKey() != null)
            .orElseGet(
                () -> JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS));
    List<ColumnDraft> owner =
        tables.addKey(
            table,
            scope.entity(),
            join,
            c -> scope.entity().joinColumn(entityName, c),
            attribute,
            ForeignKeys.onDelete(attribute));
    CollectionKind kind = CollectionKind.of(attribute, context.types);
    TypeRef elementType = elementType(attribute);
    boolean embeddable =
        context.types.has(elementType, Jpa.EMBEDDABLE)
            || attribute.has(Jpa.EMBEDDED) && context.types.get(elementType.name()) != null;
    EntityBinding entity = context.binding(elementType.name());
    List<ColumnDraft> element =
        entity != null
            ? tables.addInverse(
                table,
                entity,
                JoinSpec.IMPLICIT,
                c -> entity.joinColumn(scope.pathOf(attribute), c),
                attribute)
            : embeddable
                ? embeddable(attribute, scope, table, elementType)
                : basic(attribute, scope, table, elementType);
    List<ColumnDraft> index = new CollectionIndexes(attribute, scope).add(table, kind, false);
    CollectionIds.add(table, attribute, scope);
    new CollectionTables(context.defaults)
        .key(table, kind, owner, index, element, false, attribute);
    Comments.onCollection(attribute.annotations(), table);
    new SoftDeletes(context).add(attribute, table);
    context.state.collectionTable(attribute, scope, table);
  }

  private static List<ColumnDraft> embeddable(
      Attribute attribute, Scope scope, TableDraft table, TypeRef type) {
    Scope inner =
        new Scope(
            scope.context(),
            scope.entity(),
            table,
            scope.pathOf(attribute),
            false,
            false,
            true,
            true,
            AttributeReader.stated(attribute.annotations()).orElse(scope.access()),
            scope.overrides().within(attribute.name(), "value.", attribute.annotations()),
            new LinkedHashMap<>());
    return EmbeddedMapping.mapAll(type, inner);
  }

  private static List<ColumnDraft> basic(
      Attribute attribute, Scope scope, TableDraft table, TypeRef type) {
    ColumnSpec spec = scope.columnSpec(attribute);
    boolean primitive =
        type.kind() == TypeRef.Kind.PRIMITIVE && !type.isArray() && !attribute.type().isArray();
    boolean nullable = scope.hasColumn(attribute) ? spec.nullable() : !primitive;
    ColumnDraft column =
        new ColumnBinder(scope.context())
            .bind(
                table,
                spec,
                scope.context().naming.column(scope.pathOf(attribute)),
                BasicUse.of(attribute, type, scope.converts(attribute)),
                attribute.without(Jpa.COMMENT), // which is the table's
                nullable);
    return column == null ? List.of() : List.of(column);
  }

  private static TypeRef elementType(Attribute attribute) {
    return attribute
        .annotation(Jpa.ELEMENT_COLLECTION)
        .flatMap(a -> a.type("targetClass"))
        .filter(t -> !t.name().equals("void"))
        .orElseGet(() -> CollectionKind.elementType(attribute));
  }
}
