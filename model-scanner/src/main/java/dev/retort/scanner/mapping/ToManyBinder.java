package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Access;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps a collection of entities by a join table, or by columns in the other entity's table. */
final class ToManyBinder {
  private final Attribute attribute;
  private final Scope scope;
  private final MappingContext context;
  private final AnnotationUse association;

  ToManyBinder(Attribute attribute, Scope scope, AnnotationUse association) {
    this.attribute = attribute;
    this.scope = scope;
    this.context = scope.context();
    this.association = association;
  }

  @Nullable EntityBinding target() {
    TypeRef type =
        association
            .type("targetEntity")
            .filter(n -> !n.name().equals("void"))
            .orElseGet(() -> CollectionKind.elementType(attribute));
    return ReferredEntity.find(context, type, attribute);
  }

  /**
   * @param unique whether an element is in one collection only
   */
  boolean bindTable(EntityBinding target, boolean unique) {
    CollectionTableSpec spec = CollectionTableSpec.of(attribute, scope);
    LinkTables tables = new LinkTables(context);
    TableDraft table =
        tables.create(
            spec.table(),
            context.naming.joinTable(
                scope.entity().table().logical(),
                target.table().logical(),
                scope.pathOf(attribute)),
            attribute);
    String ownerName = ownerName(target);
    List<ColumnDraft> owner =
        tables.addKey(
            table,
            scope.entity(),
            spec.join(),
            c -> scope.entity().joinColumn(ownerName, c),
            attribute,
            ForeignKeys.onDelete(attribute));
    List<ColumnDraft> element =
        tables.addInverse(
            table,
            target,
            spec.inverse(),
            c -> target.joinColumn(scope.pathOf(attribute), c),
            attribute);
    CollectionKind kind = CollectionKind.of(attribute, context.types);
    if (unique && !element.isEmpty() && kind != CollectionKind.SET) {
      table.add(new KeyDraft(null, element, attribute.origin()));
    }
    CollectionIndexes indexes = new CollectionIndexes(attribute, scope);
    List<ColumnDraft> index = new ArrayList<>(indexes.add(table, kind, false));
    index.addAll(indexes.shared(table, target));
    CollectionIds.add(table, attribute, scope);
    new CollectionTables(context.defaults)
        .key(table, kind, owner, index, element, unique, attribute);
    context.links.put(
        linkName(scope.entity(), scope.pathOf(attribute)),
        new MappingContext.LinkKey(table, element, spec.inverse()));
    softDelete(table);
    context.state.collectionTable(attribute, scope, table);
    return true;
  }

  private static String linkName(EntityBinding owner, String path) {
    return owner.entity().declaration().name() + "#" + path;
  }

  /**
   * The side that another attribute owns: the columns that point here get their foreign key from
   * this side too, if the owner's has none ({@code Collection#createForeignKeys}).
   */
  boolean bindInverse(EntityBinding owner, String mappedBy) {
    MappingContext.LinkKey link = null;
    for (EntityBinding at = owner; at != null && link == null; at = at.parent()) {
      link = context.links.get(linkName(at, mappedBy));
    }
    if (link == null) {
      return true;
    }
    TableDraft table = link.table();
    bindIndex(table, false);
    softDelete(table);
    List<ColumnDraft> columns = link.columns();
    ReferentialAction onDelete = ForeignKeys.onDelete(attribute);
    References.find(scope.entity(), link.join())
        .filter(r -> r.columns().size() == columns.size())
        .ifPresent(
            r ->
                ForeignKeys.add(
                    context,
                    table,
                    columns,
                    r,
                    scope.entity(),
                    null,
                    onDelete,
                    attribute.origin()));
    if (onDelete != ReferentialAction.NO_ACTION) {
      table.foreignKeys().stream()
          .filter(k -> k.columns().equals(columns))
          .forEach(k -> table.replace(k, k.withOnDelete(onDelete)));
    }
    return true;
  }

  /** Whether the other side's columns are in a join table or in a secondary one. */
  boolean isJoined(BoundProperty owning, EntityBinding target) {
    for (EntityBinding at = target; at != null; at = at.parent()) {
      if (at.secondaryTables().contains(owning.table())) {
        return true;
      }
    }
    return context.linkTable(owning.attribute()) == owning.table();
  }

  /** What the class that declares this side says of its collections' tables. */
  void softDelete(TableDraft table) {
    new SoftDeletes(context).add(attribute, table);
  }

  /** The owner's columns are named after the other side's attribute where there is one. */
  private String ownerName(EntityBinding target) {
    EntityType owner = scope.entity().entity();
    String path = scope.pathOf(attribute);
    for (EntityType type : target.entity().root().descendants()) {
      for (Attribute other : withEmbedded(type.attributes(), type.access())) {
        String mappedBy =
            other.annotation(Jpa.MANY_TO_MANY).map(a -> a.string("mappedBy", "")).orElse("");
        if (mappedBy.equals(path) && pointsTo(other, owner)) {
          return other.name();
        }
      }
    }
    return owner.name();
  }

  private List<Attribute> withEmbedded(List<Attribute> attributes, Access access) {
    List<Attribute> all = new ArrayList<>();
    for (Attribute attribute : attributes) {
      all.add(attribute);
      if (context.types.has(attribute.type(), Jpa.EMBEDDABLE)) {
        all.addAll(withEmbedded(context.hierarchy.embeddable(attribute.type(), access), access));
      }
    }
    return all;
  }

  private static boolean pointsTo(Attribute other, EntityType owner) {
    return CollectionKind.elementType(other).name().equals(owner.declaration().name());
  }

  /** Join columns in the table of the elements. */
  boolean bindColumns(EntityBinding target, JoinSpec join, boolean last) {
    EntityBinding owner = scope.entity();
    Optional<References> found = References.find(owner, join);
    if (found.isEmpty()) {
      if (last) {
        context.report(
            MappingFindings.RT135,
            attribute.label(),
            attribute.origin(),
            "a join column of "
                + attribute.label()
                + " refers to a column that "
                + owner.entity()
                + " does not have");
      }
      return false;
    }
    List<ColumnDraft> columns = bindColumns(target, join, found.get());
    bindIndex(target);
    context.state.membership(attribute, scope, target, columns);
    return true;
  }

  /** In the table of the elements, and in those that repeat its columns. */
  private List<ColumnDraft> bindColumns(EntityBinding target, JoinSpec join, References found) {
    EntityBinding owner = scope.entity();
    List<ColumnDraft> first = List.of();
    for (EntityBinding one : target.repeating()) {
      List<ColumnDraft> columns =
          new JoinColumns(context)
              .add(
                  one.table(),
                  found,
                  c -> owner.joinColumn(scope.pathOf(attribute), c),
                  spec -> spec.nullable(),
                  attribute.origin(),
                  attribute.label());
      first = first.isEmpty() ? columns : first;
      ForeignKeys.add(
          context,
          one.table(),
          columns,
          found,
          owner,
          one == target ? join.foreignKey() : ForeignKeys.unnamed(join.foreignKey()),
          one == target ? ForeignKeys.onDelete(attribute) : ReferentialAction.NO_ACTION,
          attribute.origin());
    }
    return first;
  }

  /** Those parts of the join that are columns, in the table of the elements. */
  boolean bindBesideFormulas(EntityBinding target) {
    JoinFormulas parts = JoinFormulas.of(attribute);
    References references = parts == null ? null : parts.references(scope.entity());
    if (references != null) {
      new JoinColumns(context)
          .add(
              target.table(),
              references,
              c -> scope.entity().joinColumn(scope.pathOf(attribute), c),
              spec -> spec.nullable(),
              attribute.origin(),
              attribute.label());
    }
    return true;
  }

  /** A list's or map's own column in the table of the elements. */
  void bindIndex(EntityBinding target) {
    target.repeating().forEach(one -> bindIndex(one.table(), true));
  }

  /** A list's or map's own column where the other side's columns are. */
  void bindIndex(TableDraft table, boolean nullable) {
    CollectionKind kind = CollectionKind.of(attribute, context.types);
    new CollectionIndexes(attribute, scope).add(table, kind, nullable);
  }
}
