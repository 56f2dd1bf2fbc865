package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.model.EntityType.Strategy;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds an entity's key: its id attributes, or in a joined subclass the way to its parent. */
final class IdentifierBinder {
  private final MappingContext context;
  private final EntityBinding binding;
  private final EntityType entity;

  IdentifierBinder(MappingContext context, EntityBinding binding) {
    this.context = context;
    this.binding = binding;
    this.entity = binding.entity();
  }

  List<ColumnDraft> bind() {
    EntityBinding parent = binding.parent();
    if (parent == null) {
      return bindIds(entity);
    }
    return switch (entity.strategy()) {
      case SINGLE_TABLE -> parent.key();
      case JOINED -> bindToParent(parent);
      case TABLE_PER_CLASS -> bindIds(entity.root());
    };
  }

  private List<ColumnDraft> bindIds(EntityType declaring) {
    Scope scope = binding.scope().repeating(declaring).asKey();
    List<Attribute> ids = IdClasses.attributes(declaring, context);
    if (ids.isEmpty()) {
      context.report(
          MappingFindings.RT132,
          entity,
          entity.declaration().origin(),
          "entity " + entity + " has no identifier");
      return List.of();
    }
    bindMapsId(declaring, ids, scope);
    List<ColumnDraft> key = new ArrayList<>();
    Set<ColumnDraft> sorted = new LinkedHashSet<>();
    for (Attribute id : ids) {
      if (!binding.properties().containsKey(id.name())) {
        Mappings.map(id, scope);
      }
      BoundProperty bound = ofClass(declaring, id, binding.properties().get(id.name()));
      if (bound != null) {
        for (ColumnDraft column : bound.columns()) {
          if (!key.contains(column)) {
            key.add(column);
          }
        }
        sorted.addAll(bound.columns());
      }
    }
    if (declaring.inherited(Jpa.ID_CLASS).isPresent()) {
      sorted.forEach(c -> c.sortedByJdbcType(false)); // they are the class's basic values
    }
    binding.table().primaryKey(List.copyOf(sorted));
    EntityBinding root =
        declaring == entity ? null : context.binding(declaring.declaration().name());
    if (root != null) {
      binding.table().keyOf(root.table());
    }
    if (declaring == entity) {
      new Generators(context, binding).bind(ids);
    } else if (entity.strategy() == Strategy.TABLE_PER_CLASS) {
      new Generators(context, binding).bindIdentity(ids);
    }
    return key;
  }

  /** The property with the columns that it has as a part of the id class, if there is one. */
  private @Nullable BoundProperty ofClass(
      EntityType declaring, Attribute id, @Nullable BoundProperty bound) {
    if (bound == null || !id.has(Jpa.MANY_TO_ONE) && !id.has(Jpa.ONE_TO_ONE)) {
      return bound;
    }
    Attribute part = IdClasses.part(declaring, id.name(), context);
    List<ColumnDraft> columns =
        part == null ? bound.columns() : new DerivedKeys(context).ofClass(id, bound, part);
    if (columns == bound.columns()) {
      return bound;
    }
    BoundProperty whole = new BoundProperty(bound.path(), id, bound.table(), columns, false, false);
    binding.properties().put(id.name(), whole);
    return whole;
  }

  /** An association that maps the id, or a part of it, gives that its columns. */
  private void bindMapsId(EntityType declaring, List<Attribute> ids, Scope scope) {
    for (Attribute association : declaring.attributes()) {
      Optional<AnnotationUse> mapsId = association.annotation(Jpa.MAPS_ID);
      if (mapsId.isEmpty()) {
        continue;
      }
      BoundProperty bound = bindMapping(association, scope);
      String part = mapsId.get().string("value", "");
      Attribute id = ids.get(0);
      if (bound == null || bound.columns().isEmpty()) {
        continue;
      }
      boolean whole = part.isEmpty() || ids.stream().anyMatch(i -> i.name().equals(part));
      String path = part.isEmpty() ? id.name() : whole ? part : id.name() + "." + part;
      List<ColumnDraft> columns =
          new DerivedKeys(context).columns(association, bound, mapped(ids, id, part, scope));
      columns.forEach(c -> c.sortedByJdbcType(false)); // the key's own basic values
      binding
          .properties()
          .put(path, new BoundProperty(path, id, bound.table(), columns, false, false));
    }
  }

  /** The id attribute, or that part of the embedded one, which an association maps. */
  private @Nullable Attribute mapped(List<Attribute> ids, Attribute id, String part, Scope scope) {
    List<Attribute> among =
        id.has(Jpa.EMBEDDED_ID)
            ? context.hierarchy.embeddable(id.type(), scope.embedded(id).access())
            : ids;
    return part.isEmpty()
        ? id
        : among.stream().filter(a -> a.name().equals(part)).findFirst().orElse(null);
  }

  /** The side that another attribute owns gives the key a name all the same, but refers to none. */
  private @Nullable BoundProperty bindMapping(Attribute association, Scope scope) {
    boolean owned =
        association
            .annotation(Jpa.ONE_TO_ONE)
            .map(a -> !a.string("mappedBy", "").isEmpty())
            .orElse(false);
    EntityBinding target = owned ? context.binding(association.type().name()) : null;
    Mappings.map(association, scope);
    if (target != null) {
      References references = References.find(target, JoinSpec.IMPLICIT).orElseThrow();
      List<ColumnDraft> columns =
          new JoinColumns(context)
              .add(
                  scope.table(),
                  references,
                  c -> target.joinColumn(scope.pathOf(association), c),
                  spec -> false,
                  association.origin(),
                  association.label());
      scope.bound(association, scope.table(), columns, false, false);
    }
    return binding.properties().get(association.name());
  }

  private List<ColumnDraft> bindToParent(EntityBinding parent) {
    JoinSpec join =
        JoinSpec.of(
            entity.declaration().annotations(),
            Jpa.PRIMARY_KEY_JOIN_COLUMN,
            Jpa.PRIMARY_KEY_JOIN_COLUMNS);
    ReferentialAction onDelete = ForeignKeys.onDelete(entity.declaration().annotations());
    return bindToParent(binding.table(), parent, join, onDelete);
  }

  /** The key of a secondary table, which points to that of the table it extends. */
  List<ColumnDraft> bindToPrimary(TableDraft table, JoinSpec join) {
    return bindToParent(table, binding, join, ReferentialAction.NO_ACTION);
  }

  private List<ColumnDraft> bindToParent(
      TableDraft table, EntityBinding parent, JoinSpec join, ReferentialAction onDelete) {
    if (table == parent.table()) {
      return parent.key(); // one table for both, whose key needs not point to itself
    }
    Optional<References> references = References.find(parent, join);
    if (references.isEmpty()) {
      context.report(
          MappingFindings.RT135,
          entity,
          entity.declaration().origin(),
          "a primary key join column of "
              + entity
              + " refers to a column that "
              + parent.entity()
              + " does not have");
      return List.of();
    }
    List<ColumnDraft> columns =
        new JoinColumns(context)
            .add(
                table,
                references.get(),
                parent::keyColumn,
                spec -> false,
                entity.declaration().origin(),
                entity.toString());
    table.primaryKey(columns);
    ForeignKeys.add(
        context,
        table,
        columns,
        references.get(),
        parent,
        join.foreignKey(),
        onDelete,
        entity.declaration().origin());
    return columns;
  }
}
