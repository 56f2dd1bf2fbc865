package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity with its tables, its key and what its attributes were mapped to. */
final class EntityBinding {
  /** What makes an attribute something else than a basic one. */
  private static final Set<String> OTHERS =
      Set.of(
          Jpa.ELEMENT_COLLECTION,
          Jpa.EMBEDDED,
          Jpa.MANY_TO_MANY,
          Jpa.MANY_TO_ONE,
          Jpa.ONE_TO_MANY,
          Jpa.ONE_TO_ONE);

  private final MappingContext context;
  private final EntityType entity;
  private final TableDraft table;
  private final boolean physical;
  private final Map<String, TableDraft> secondaryTables = new LinkedHashMap<>();
  private final Map<String, BoundProperty> properties = new LinkedHashMap<>();
  private @Nullable List<ColumnDraft> key;
  private boolean keyInProgress;
  private @Nullable ColumnDraft discriminator;

  /**
   * @param physical whether the table is really there: that of a sub-select or of an abstract
   *     entity in a table per class is not
   */
  EntityBinding(MappingContext context, EntityType entity, TableDraft table, boolean physical) {
    this.context = context;
    this.entity = entity;
    this.table = table;
    this.physical = physical;
  }

  EntityType entity() {
    return entity;
  }

  TableDraft table() {
    return table;
  }

  boolean isPhysical() {
    return physical;
  }

  /** What a sequence is named after that is not given a name: a query has no name for that. */
  String sequenceBase() {
    return entity.declaration().annotation(Jpa.SUBSELECT).isPresent()
        ? entity.name()
        : table.name().text();
  }

  /** Whether foreign keys can point here: rows of a table per class are in several tables. */
  boolean isReferable() {
    return physical
        && (entity.strategy() != EntityType.Strategy.TABLE_PER_CLASS
            || entity.children().isEmpty());
  }

  @Nullable EntityBinding parent() {
    EntityType parent = entity.parent();
    return parent == null ? null : context.binding(parent);
  }

  Map<String, BoundProperty> properties() {
    return properties;
  }

  void discriminator(ColumnDraft column) {
    discriminator = column;
  }

  /** The column that tells the entities of the table apart; empty for none. */
  List<ColumnDraft> discriminator() {
    ColumnDraft column = discriminator;
    return column == null ? List.of() : List.of(column);
  }

  /** This entity, and those whose tables repeat its columns: all below it in a table per class. */
  List<EntityBinding> repeating() {
    return entity.strategy() == EntityType.Strategy.TABLE_PER_CLASS
        ? entity.descendants().stream().map(this::other).toList()
        : List.of(this);
  }

  /** Whether a single column is made unique when it is referred to. */
  boolean uniqueReferences() {
    return context.defaults.uniqueReferences();
  }

  /** Binds the attribute of a basic type that has such a column, before its turn. */
  void bindBasic(String column) {
    Scope scope = scope();
    for (Attribute attribute : entity.attributes()) {
      ColumnSpec spec = scope.columnSpec(attribute);
      Identifier name =
          spec.isNamed() ? Identifier.of(spec.name()) : context.naming.column(attribute.name());
      boolean basic = attribute.annotations().stream().noneMatch(a -> OTHERS.contains(a.type()));
      boolean unbound = !properties.containsKey(attribute.name());
      if (basic && unbound && name.text().equalsIgnoreCase(Identifier.of(column).text())) {
        Mappings.map(attribute, scope);
      }
    }
  }

  /** Makes a column unique in all tables that repeat it: those below the class that declares it. */
  void unique(ColumnDraft column) {
    if (entity.strategy() != EntityType.Strategy.TABLE_PER_CLASS) {
      return;
    }
    EntityBinding top = this;
    for (EntityBinding at = parent(); at != null && at.has(column); at = at.parent()) {
      top = at;
    }
    for (EntityBinding one : top.repeating()) {
      context.deferConstraint(last -> one.constrain(column));
    }
  }

  private boolean has(ColumnDraft column) {
    return table.find(column.logical().written()) != null;
  }

  private boolean constrain(ColumnDraft column) {
    ColumnDraft own = table.find(column.logical().written());
    if (own != null) {
      table.add(new KeyDraft(null, List.of(own), own.origin()));
    }
    return true;
  }

  /** The binding of another entity. */
  EntityBinding other(EntityType other) {
    return context.binding(other);
  }

  /** A property of this entity or of those above it. */
  @Nullable BoundProperty property(String path) {
    BoundProperty own = properties.get(path);
    EntityBinding parent = parent();
    return own != null || parent == null ? own : parent.property(path);
  }

  void addSecondaryTable(TableDraft secondary) {
    secondaryTables.put(secondary.logical().catalog(), secondary);
  }

  List<TableDraft> secondaryTables() {
    return List.copyOf(secondaryTables.values());
  }

  /** The primary or secondary table of that name; the primary table where there is none. */
  TableDraft table(String written, Origin origin) {
    String name = context.naming.logical(written).catalog();
    TableDraft secondary = secondaryTables.get(name);
    if (secondary != null) {
      return secondary;
    }
    if (name.equals(table.logical().catalog()) || name.equals(table.name().catalog())) {
      return table;
    }
    EntityBinding parent = parent();
    if (parent != null) {
      return parent.table(written, origin);
    }
    context.report(
        MappingFindings.RT138,
        entity,
        origin,
        "table " + written + " is neither the table of " + entity + " nor a secondary one");
    return table;
  }

  /** The key's columns in this entity's own table, bound when they are first asked for. */
  List<ColumnDraft> key() {
    List<ColumnDraft> known = key;
    if (known != null) {
      return known;
    }
    if (keyInProgress) {
      context.report(
          MappingFindings.RT138,
          entity,
          entity.declaration().origin(),
          "the identifier of " + entity + " depends on itself");
      return List.of();
    }
    keyInProgress = true;
    List<ColumnDraft> bound = List.copyOf(new IdentifierBinder(context, this).bind());
    key = bound;
    return bound;
  }

  /**
   * The implicit logical name of a column that refers to one of this entity's; a quoted table makes
   * quoted columns.
   */
  Identifier joinColumn(String attributeOrEntity, ColumnDraft referenced) {
    return context
        .naming
        .joinColumn(attributeOrEntity, referenced.logical())
        .quotedIf(table.logical().quoted());
  }

  /**
   * The implicit logical name of a column by which a further table of this entity, or one of an
   * entity below, refers to its key.
   */
  Identifier keyColumn(ColumnDraft referenced) {
    return referenced.logical().quotedIf(table.logical().quoted());
  }

  /** This table and those that joined entities above and secondary tables add. */
  List<TableDraft> allTables() {
    List<TableDraft> tables = new ArrayList<>();
    tables.add(table);
    tables.addAll(secondaryTables.values());
    EntityBinding parent = parent();
    if (parent != null) {
      parent.allTables().stream().filter(t -> !tables.contains(t)).forEach(tables::add);
    }
    return tables;
  }

  /** Where the entity's own attributes are mapped. */
  Scope scope() {
    boolean forced =
        entity.parent() != null && entity.strategy() == EntityType.Strategy.SINGLE_TABLE;
    return new Scope(
        context,
        this,
        table,
        "",
        false,
        forced,
        false,
        false,
        entity.access(),
        EntityOverrides.of(entity),
        properties);
  }
}
