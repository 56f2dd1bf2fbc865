package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.mapping.types.JdbcType;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.List;

/** A value in one column. */
final class BasicMapping implements AttributeMapping {
  /** What is stored of a time beside its zone. */
  private static final TypeRef INSTANT = TypeRef.of("java.time.Instant");

  @Override
  public boolean handles(Attribute attribute, Scope scope) {
    return true;
  }

  @Override
  public void map(Attribute attribute, Scope scope) {
    Identifier implicit = scope.context().naming.column(scope.pathOf(attribute));
    ColumnSpec spec = scope.columnSpec(attribute);
    boolean zoned = TimeZoneColumns.isStored(attribute);
    if (zoned && !spec.isNamed()) {
      spec = spec.ofTime(); // nothing else is taken over (AbstractPropertyHolder)
    }
    String written = spec.isNamed() ? spec.name() : implicit.text();
    String named = scope.overrides().columnName(written);
    if (!named.equals(written)) {
      spec = spec.withName(named);
    }
    TableDraft table = scope.tableOf(spec);
    boolean optional = isOptional(attribute, scope);
    ColumnDraft column =
        new ColumnBinder(scope.context())
            .bind(
                table,
                spec,
                implicit,
                zoned && !attribute.type().name().equals("java.time.OffsetTime")
                    ? BasicUse.plain(INSTANT)
                    : BasicUse.of(attribute, attribute.type(), scope.converts(attribute)),
                attribute,
                zoned ? spec.nullable() : isNullable(attribute, scope, spec, optional));
    if (column == null) {
      return;
    }
    Attribute whole = attribute.as(storedWhole(attribute, scope));
    if (EmbeddedMapping.isEmbeddable(whole.type(), scope)) {
      TableDraft parts = new TableDraft(null, column.logical(), column.name(), spec.origin());
      Scope inner = scope.embedded(whole).inTable(parts);
      EmbeddedMapping.mapAll(whole.type(), inner);
      scope.context().aggregates.document(attribute, table, column, inner);
    }
    if (zoned) {
      TimeZoneColumns.add(attribute, scope, table, column, spec);
    }
    scope.bound(attribute, table, List.of(column), optional && column.nullable(), false);
  }

  /**
   * Of several values in one column of JSON each part is demanded as if there were one value only
   * ({@code PropertyBinder#aggregateBinder}).
   */
  private static TypeRef storedWhole(Attribute attribute, Scope scope) {
    boolean json =
        attribute
            .annotation(Jpa.JDBC_TYPE_CODE)
            .flatMap(a -> JdbcType.of(a.number("value", 0)))
            .filter(JdbcType.JSON::equals)
            .isPresent();
    if (!json) {
      return attribute.type();
    }
    String name = attribute.type().name();
    TypeIndex types = scope.context().types;
    boolean several =
        attribute.type().isArray()
            || types.isA(name, "java.util.Collection")
            || types.isA(name, "java.util.Map");
    return several ? CollectionKind.elementType(attribute) : attribute.type();
  }

  /** A primitive is NOT NULL unless {@code @Column} says something, which then counts alone. */
  private static boolean isNullable(
      Attribute attribute, Scope scope, ColumnSpec spec, boolean optional) {
    if (scope.key()
        || attribute.has(Jpa.ID)
        || attribute.has(Jpa.VERSION) && scope.context().defaults.versionsAreDemanded()
        || attribute.has(Jpa.TENANT_ID)) {
      return false;
    }
    boolean statedMandatory =
        attribute.annotation(Jpa.BASIC).map(a -> !a.bool("optional", true)).orElse(false);
    if (statedMandatory && !scope.forcedNull()) {
      return false;
    }
    if (scope.hasColumn(attribute)) {
      return spec.nullable();
    }
    return scope.forcedNull() || optional;
  }

  private static boolean isOptional(Attribute attribute, Scope scope) {
    if (attribute.has(Jpa.BASIC)) {
      return attribute.annotation(Jpa.BASIC).orElseThrow().bool("optional", true)
          && !isPrimitive(attribute.type());
    }
    return scope.component() || !isPrimitive(attribute.type());
  }

  private static boolean isPrimitive(TypeRef type) {
    return type.kind() == TypeRef.Kind.PRIMITIVE && !type.isArray();
  }
}
