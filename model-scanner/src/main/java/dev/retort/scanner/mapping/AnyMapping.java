package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Any} and {@code @ManyToAny}: a column that names the entity and one that holds its id,
 * without a foreign key.
 */
final class AnyMapping implements AttributeMapping {
  /** What Hibernate calls the other side's table where there is none. */
  private static final Identifier NO_TABLE = new Identifier("null", false);

  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return attribute.has(Jpa.ANY) || attribute.has(Jpa.MANY_TO_ANY);
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    if (attribute.has(Jpa.ANY)) {
      JoinSpec join = JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
      boolean optional = attribute.annotation(Jpa.ANY).orElseThrow().bool("optional", true);
      TableDraft table = join.isImplicit() ? scope.table() : scope.tableOf(join.columns().get(0));
      List<ColumnDraft> columns = new AnyColumns(attribute, scope).add(table, join, optional);
      boolean mayBeNull = columns.stream().allMatch(ColumnDraft::nullable);
      scope.bound(attribute, table, columns, optional && mayBeNull, false);
    } else {
      scope.bound(attribute, scope.table(), List.of(), true, false);
      scope
          .context()
          .deferCollection(
              last -> {
                bindTable(attribute, scope);
                return true;
              });
    }
  }

  private static void bindTable(Attribute attribute, Scope scope) {
    MappingContext context = scope.context();
    Optional<AnnotationUse> use = attribute.annotation(Jpa.JOIN_TABLE);
    if (use.isEmpty()) {
      context.report(
          MappingFindings.RT138,
          attribute.label(),
          attribute.origin(),
          "@ManyToAny needs a @JoinTable: Hibernate refuses " + attribute.label());
      return;
    }
    LinkTables tables = new LinkTables(context);
    String entityName = scope.entity().entity().name();
    TableDraft table =
        tables.create(
            use,
            context.naming.joinTable(
                scope.entity().table().logical(), NO_TABLE, scope.pathOf(attribute)),
            attribute);
    List<ColumnDraft> owner =
        tables.addKey(
            table,
            scope.entity(),
            JoinSpec.of(use.get().annotations("joinColumns"), use.get().annotation("foreignKey")),
            c -> scope.entity().joinColumn(entityName, c),
            attribute,
            ForeignKeys.onDelete(attribute));
    JoinSpec inverse = JoinSpec.of(use.get().annotations("inverseJoinColumns"), Optional.empty());
    CollectionKind kind = CollectionKind.of(attribute, context.types);
    List<ColumnDraft> element = new AnyColumns(attribute, scope).add(table, inverse, false);
    List<ColumnDraft> index = new CollectionIndexes(attribute, scope).add(table, kind, false);
    CollectionIds.add(table, attribute, scope);
    new CollectionTables(context.defaults)
        .key(table, kind, owner, index, element, false, attribute);
    new SoftDeletes(context).add(attribute, table);
    context.state.collectionTable(attribute, scope, table);
  }
}
