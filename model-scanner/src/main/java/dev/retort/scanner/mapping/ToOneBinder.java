package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps a reference to one entity: join columns, or a join table. */
final class ToOneBinder {
  private final Attribute attribute;
  private final Scope scope;
  private final MappingContext context;
  private final AnnotationUse association;
  private final boolean unique;

  /**
   * @param unique whether two entities cannot refer to the same one
   */
  ToOneBinder(Attribute attribute, Scope scope, AnnotationUse association, boolean unique) {
    this.attribute = attribute;
    this.scope = scope;
    this.context = scope.context();
    this.association = association;
    this.unique = unique;
  }

  /** Binds now where the columns are part of a key, else when all keys are there. */
  void bind() {
    EntityBinding target = target();
    if (target == null) {
      return;
    }
    if (scope.key() || scope.element()) {
      bind(target, true);
    } else {
      context.deferToOne(last -> bind(target, last));
    }
  }

  private boolean bind(EntityBinding target, boolean last) {
    if (attribute.has("org.hibernate.annotations.JoinFormula")) {
      scope.bound(attribute, scope.table(), List.of(), isOptional(), false);
      return true;
    }
    AnnotationUse joinTable = joinTable();
    if (joinTable != null) {
      new ToOneJoinTable(attribute, scope, target, joinTable, unique).bind();
      return true;
    }
    JoinFormulas parts = JoinFormulas.of(attribute);
    if (parts != null && parts.formulas()) {
      bindBesideFormulas(target, parts);
      return true;
    }
    JoinSpec join = joinSpec();
    Optional<References> found = find(target, join);
    if (found.isEmpty()) {
      if (last) {
        context.report(
            MappingFindings.RT135,
            attribute.label(),
            attribute.origin(),
            "a join column of "
                + attribute.label()
                + " refers to a column that "
                + target.entity()
                + " does not have");
      }
      return false;
    }
    bindColumns(target, join, found.get());
    return true;
  }

  /** A key is bound before other entities' plain columns: those it refers to are bound now. */
  private Optional<References> find(EntityBinding target, JoinSpec join) {
    if (scope.key() && attribute.has(Jpa.MAPS_ID) && join.columns().size() == 1) {
      return toKey(target, join);
    }
    Optional<References> found = References.find(target, join);
    if (found.isPresent() || !scope.key()) {
      return found;
    }
    join.columns().forEach(column -> target.bindBasic(column.referencedColumn()));
    return References.find(target, join);
  }

  /** What maps a key refers to one, whichever column it names, and if there is none. */
  private static Optional<References> toKey(EntityBinding target, JoinSpec join) {
    List<ColumnDraft> key = target.key();
    return key.size() == 1
        ? Optional.of(new References(target.table(), key, join.columns(), true, true))
        : References.find(target, join);
  }

  private void bindBesideFormulas(EntityBinding target, JoinFormulas parts) {
    parts.demandUnique(target);
    References references = parts.references(target);
    List<ColumnDraft> columns =
        references == null || parts.columns().isEmpty()
            ? List.of()
            : new JoinColumns(context)
                .add(
                    scope.tableOf(parts.columns().get(0)),
                    references,
                    c -> target.joinColumn(scope.pathOf(attribute), c),
                    spec -> isNullable(spec, isOptional()),
                    attribute.origin(),
                    attribute.label());
    scope.bound(attribute, scope.table(), columns, isOptional(), false);
  }

  private void bindColumns(EntityBinding target, JoinSpec join, References references) {
    boolean optional = isOptional();
    TableDraft table = join.isImplicit() ? scope.table() : scope.tableOf(join.columns().get(0));
    JoinColumns joinColumns = new JoinColumns(context);
    List<ColumnDraft> columns =
        joinColumns.add(
            table,
            references,
            c -> target.joinColumn(scope.pathOf(attribute), c),
            spec -> isNullable(spec, optional),
            attribute.origin(),
            attribute.label());
    if (columns.isEmpty()) {
      return;
    }
    Comments.onColumns(attribute.annotations(), columns);
    if (columns.size() == 1) {
      attribute
          .annotation(Jpa.COLUMN_DEFAULT)
          .ifPresent(a -> columns.get(0).defaultValue(a.string("value", "")));
    }
    // Asking for the key itself would go round in circles: it is being bound.
    boolean partOfKey =
        attribute.annotation(Jpa.MAPS_ID).map(a -> !a.string("value", "").isEmpty()).orElse(false);
    boolean inherited = isInherited();
    boolean counts = columns.size() > 1 ? !inherited : joinColumns.made(columns);
    // The only column of an association in a key is not made unique; several are.
    boolean free = columns.size() > 1 || !attribute.has(Jpa.ID);
    if (unique && !partOfKey && free && counts) {
      table.add(new KeyDraft(null, columns, attribute.origin()));
    }
    if (!attribute.has(Jpa.NOT_FOUND)) {
      ForeignKeys.add(
          context,
          table,
          columns,
          references,
          target,
          inherited ? ForeignKeys.unnamed(join.foreignKey()) : join.foreignKey(),
          inherited ? ReferentialAction.NO_ACTION : ForeignKeys.onDelete(attribute),
          attribute.origin());
    }
    scope.bound(attribute, table, columns, optional, false);
  }

  /**
   * Whether a table per class repeats what another declares, which leaves names and keys behind.
   */
  private boolean isInherited() {
    EntityType entity = scope.entity().entity();
    return entity.parent() != null
        && entity.strategy() == EntityType.Strategy.TABLE_PER_CLASS
        && scope.isInherited(attribute);
  }

  private boolean isNullable(ColumnSpec spec, boolean optional) {
    if (scope.key() || attribute.has(Jpa.ID)) {
      return false;
    }
    boolean forced = scope.forcedNull() && context.defaults.subclassReferencesMayBeNull();
    return (optional || forced) && spec.nullable();
  }

  private boolean isOptional() {
    return association.bool("optional", true)
        && !attribute.has(Jpa.ID)
        && !(attribute.has(Jpa.MAPS_ID) && !attribute.has(Jpa.NOT_FOUND));
  }

  private JoinSpec joinSpec() {
    AnnotationUse override = scope.overrides().association(attribute.name()).orElse(null);
    if (override != null && !override.annotations("joinColumns").isEmpty()) {
      // Of the override only the outer @ForeignKey counts, not those of its join columns.
      AnnotationUse own =
          JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS).foreignKey();
      return new JoinSpec(
          override.annotations("joinColumns").stream().map(ColumnSpec::of).toList(),
          override.annotation("foreignKey").orElse(own));
    }
    JoinFormulas parts = JoinFormulas.of(attribute);
    if (parts != null) {
      return parts.join();
    }
    JoinSpec join = JoinSpec.of(attribute.annotations(), Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS);
    return join.isImplicit() && attribute.has(Jpa.MAPS_ID)
        ? JoinSpec.of(
            attribute.annotations(), Jpa.PRIMARY_KEY_JOIN_COLUMN, Jpa.PRIMARY_KEY_JOIN_COLUMNS)
        : join;
  }

  private @Nullable AnnotationUse joinTable() {
    return scope
        .overrides()
        .association(attribute.name())
        .flatMap(o -> o.annotation("joinTable"))
        .or(() -> attribute.annotation(Jpa.JOIN_TABLE))
        .orElse(null);
  }

  private @Nullable EntityBinding target() {
    TypeRef type =
        association
            .type("targetEntity")
            .filter(n -> !n.name().equals("void"))
            .orElse(attribute.type());
    return ReferredEntity.find(context, type, attribute);
  }
}
