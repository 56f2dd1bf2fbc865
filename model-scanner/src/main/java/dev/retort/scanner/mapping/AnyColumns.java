package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.mapping.types.Descriptors;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two columns of a reference to an entity of any kind ({@code BinderHelper#buildAnyValue}). */
final class AnyColumns {
  private final Attribute attribute;
  private final Scope scope;
  private final MappingContext context;
  private final Attribute bare;

  AnyColumns(Attribute attribute, Scope scope) {
    this.attribute = attribute;
    this.scope = scope;
    this.context = scope.context();
    this.bare =
        new Attribute(
            attribute.name(),
            attribute.type(),
            attribute.member(),
            attribute.owner(),
            attribute.annotations().stream()
                .filter(a -> a.type().equals(Jpa.COLUMN_DEFAULT))
                .toList());
  }

  /**
   * @param join the column of the id
   */
  List<ColumnDraft> add(TableDraft table, JoinSpec join, boolean optional) {
    List<ColumnDraft> columns = new ArrayList<>();
    ColumnBinder binder = new ColumnBinder(context);
    if (!attribute.has(Jpa.FORMULA)) {
      ColumnSpec spec = scope.columnSpec(attribute);
      ColumnDraft type =
          binder.bind(
              table,
              spec,
              context.naming.column(scope.pathOf(attribute)),
              discriminator(),
              bare,
              spec.nullable()); // whether it is optional counts for the id only
      addTo(columns, type);
    }
    Long code = Descriptors.code(attribute.annotations(), "AnyKey");
    TypeRef keyType =
        attribute
            .annotation(Jpa.ANY_KEY_JAVA_CLASS)
            .flatMap(a -> a.type("value"))
            .or(() -> Descriptors.javaType(attribute.annotations(), "AnyKey"))
            .or(() -> Optional.ofNullable(code).flatMap(Descriptors::recommended))
            .orElse(null);
    if (keyType == null) {
      context.report(
          MappingFindings.RT131,
          attribute.label(),
          attribute.origin(),
          "the key type of "
              + attribute.label()
              + " is not given by @AnyKeyJavaClass: its column"
              + " is not part of the wanted schema");
      return columns;
    }
    ColumnSpec spec =
        join.isImplicit() ? ColumnSpec.implicit(attribute.origin()) : join.columns().get(0);
    Identifier implicit =
        Identifier.of(context.naming.column(scope.pathOf(attribute)).text() + "_id");
    BasicUse key = BasicUse.of(keyType, code);
    addTo(columns, binder.bind(table, spec, implicit, key, bare, spec.nullable() && optional));
    return columns;
  }

  private static void addTo(List<ColumnDraft> columns, @Nullable ColumnDraft column) {
    if (column != null) {
      columns.add(column);
    }
  }

  private BasicUse discriminator() {
    String type =
        attribute
            .annotation(Jpa.ANY_DISCRIMINATOR)
            .map(a -> a.enumConstant("value", "STRING"))
            .orElse("STRING");
    return BasicUse.plain(
        TypeRef.of(
            switch (type) {
              case "CHAR" -> "java.lang.Character";
              case "INTEGER" -> "java.lang.Integer";
              default -> "java.lang.String";
            }));
  }
}
