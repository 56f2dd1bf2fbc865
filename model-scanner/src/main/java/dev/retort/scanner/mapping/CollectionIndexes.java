package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.mapping.types.Descriptors;
import dev.retort.scanner.mapping.types.Size;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.LinkedHashMap;
import java.util.List;

/** The columns that number a list or key a map. */
final class CollectionIndexes {
  private final MappingContext context;
  private final Attribute attribute;
  private final Scope scope;

  CollectionIndexes(Attribute attribute, Scope scope) {
    this.context = scope.context();
    this.attribute = attribute;
    this.scope = scope;
  }

  /**
   * @param nullable whether a row may be in no such collection: the column is in the elements' own
   *     table
   * @return empty for a bag or a set, and for a map that is keyed by a property
   */
  List<ColumnDraft> add(TableDraft table, CollectionKind kind, boolean nullable) {
    return switch (kind) {
      case BAG, SET -> List.of();
      case LIST -> List.of(listIndex(table, nullable));
      case MAP -> mapKey(table, nullable);
    };
  }

  /**
   * The columns of the property that keys a map, where a join table happens to have columns of the
   * same names: Hibernate then takes them for its key ({@code IndexedCollection#createPrimaryKey}).
   *
   * @return as the elements' table has them; empty where one is missing
   */
  List<ColumnDraft> shared(TableDraft table, EntityBinding target) {
    AnnotationUse mapKey = attribute.annotation(Jpa.MAP_KEY).orElse(null);
    if (mapKey == null) {
      return List.of();
    }
    String name = mapKey.string("name", "");
    BoundProperty property = name.isEmpty() ? null : target.property(name);
    List<ColumnDraft> columns =
        name.isEmpty() ? target.key() : property == null ? List.of() : property.columns();
    boolean all =
        columns.stream()
            .allMatch(
                c ->
                    table.columns().stream()
                        .anyMatch(o -> o.name().catalog().equals(c.name().catalog())));
    return all ? columns.stream().map(ColumnDraft::inherited).toList() : List.of();
  }

  private ColumnDraft listIndex(TableDraft table, boolean nullable) {
    ColumnSpec spec =
        attribute
            .annotation(Jpa.ORDER_COLUMN)
            .map(ColumnSpec::of)
            .orElseGet(() -> ColumnSpec.implicit(attribute.origin()));
    Identifier logical =
        spec.isNamed()
            ? Identifier.of(spec.name())
            : context.naming.listIndex(scope.pathOf(attribute));
    String type =
        spec.definition().isEmpty()
            ? indexType()
            : ColumnDefinition.parse(spec.definition()).type();
    ColumnDraft column =
        new ColumnDraft(logical, context.naming.physical(logical), type, spec.origin())
            .nullable(nullable && spec.nullable());
    ColumnDraft added = table.add(column);
    if (added == column && context.defaults.checksIndexes()) {
      long base =
          attribute.annotation(Jpa.LIST_INDEX_BASE).map(a -> a.number("value", 0)).orElse(0L);
      table.add(
          new CheckDraft(null, column.name().sql() + ">=" + base, List.of(column), spec.origin()));
    }
    return added;
  }

  private String indexType() {
    TypeRef type =
        Descriptors.javaType(attribute.annotations(), "ListIndex")
            .orElse(TypeRef.of("java.lang.Integer"));
    BasicUse use = BasicUse.of(type, Descriptors.code(attribute.annotations(), "ListIndex"));
    return context.basics.resolve(use, Size.DEFAULT).map(t -> t.sql()).orElse("integer");
  }

  private List<ColumnDraft> mapKey(TableDraft table, boolean nullable) {
    TypeRef keyType = keyType();
    EntityBinding keyEntity = context.binding(keyType.name());
    if (keyEntity != null) {
      return entityKey(table, keyEntity, nullable);
    }
    if (attribute.has(Jpa.MAP_KEY)) {
      return List.of();
    }
    if (context.types.has(keyType, Jpa.EMBEDDABLE)) {
      Scope inner =
          new Scope(
              context,
              scope.entity(),
              table,
              scope.pathOf(attribute) + ".key",
              false, // what is part of a primary key is demanded by that
              false,
              true,
              true,
              scope.access(),
              scope.overrides().within(attribute.name(), "key.", attribute.annotations()),
              new LinkedHashMap<>());
      return EmbeddedMapping.mapAll(keyType, inner);
    }
    ColumnSpec spec =
        attribute
            .annotation(Jpa.MAP_KEY_COLUMN)
            .map(ColumnSpec::of)
            .orElseGet(() -> ColumnSpec.implicit(attribute.origin()));
    List<AnnotationUse> kept = // a default holds for the keys as for the values
        attribute.annotations().stream().filter(a -> a.type().equals(Jpa.COLUMN_DEFAULT)).toList();
    Attribute bare =
        new Attribute(attribute.name(), keyType, attribute.member(), attribute.owner(), kept);
    ColumnDraft column =
        new ColumnBinder(context)
            .bind(
                table,
                spec,
                context.naming.mapKey(scope.pathOf(attribute)),
                BasicUse.ofKey(attribute, keyType, scope.converts(attribute)),
                bare,
                // Only @MapKeyColumn demands a key; what is part of a primary key is so anyway.
                nullable || !attribute.has(Jpa.MAP_KEY_COLUMN));
    return column == null ? List.of() : List.of(column);
  }

  private List<ColumnDraft> entityKey(TableDraft table, EntityBinding target, boolean nullable) {
    if (attribute.has(Jpa.MAP_KEY)) {
      return List.of();
    }
    JoinSpec join =
        JoinSpec.of(attribute.annotations(), Jpa.MAP_KEY_JOIN_COLUMN, Jpa.MAP_KEY_JOIN_COLUMNS);
    References references = References.find(target, join).orElse(null);
    if (references == null) {
      context.report(
          MappingFindings.RT135,
          attribute.label(),
          attribute.origin(),
          "the map key of " + attribute.label() + " refers to a column that does not exist");
      return List.of();
    }
    Identifier implicit = context.naming.mapKey(scope.pathOf(attribute));
    List<ColumnDraft> columns =
        new JoinColumns(context)
            .add(
                table,
                references,
                c -> implicit,
                spec -> nullable && (join.isImplicit() || isNullable(attribute)),
                attribute.origin(),
                attribute.label());
    ForeignKeys.add(
        context,
        table,
        columns,
        references,
        target,
        join.foreignKey(),
        dev.retort.schema.ReferentialAction.NO_ACTION,
        attribute.origin());
    return columns;
  }

  /** Unlike other columns a key is not null unless that is written. */
  private static boolean isNullable(Attribute attribute) {
    return attribute.all(Jpa.MAP_KEY_JOIN_COLUMN, Jpa.MAP_KEY_JOIN_COLUMNS).stream()
        .allMatch(a -> a.bool("nullable", false));
  }

  private TypeRef keyType() {
    TypeRef given =
        attribute
            .annotation(Jpa.MAP_KEY_CLASS)
            .flatMap((AnnotationUse a) -> a.type("value"))
            .orElse(null);
    if (given != null && !given.name().equals("void")) {
      return given;
    }
    return attribute.type().arguments().isEmpty()
        ? TypeRef.of("java.lang.Object")
        : attribute.type().arguments().get(0);
  }
}
