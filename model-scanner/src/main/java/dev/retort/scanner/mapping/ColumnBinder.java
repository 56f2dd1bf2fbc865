package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicType;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.SqlTypes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the column of a basic value, with everything that its annotations say about it. */
final class ColumnBinder {
  private static final Set<String> CHARACTERS = Set.of("char", "java.lang.Character");

  private final MappingContext context;

  ColumnBinder(MappingContext context) {
    this.context = context;
  }

  /**
   * @param implicit the logical name that the column has when none is given
   * @return null where the type is not understood, which is reported
   */
  @Nullable ColumnDraft bind(
      TableDraft table,
      ColumnSpec spec,
      Identifier implicit,
      BasicUse use,
      Attribute attribute,
      boolean nullable) {
    BasicType type = context.basics.resolve(use, spec.size()).orElse(null);
    String sql = spec.definition().isEmpty() && type != null ? type.sql() : null;
    if (sql != null && type != null && !type.labels().isEmpty()) {
      sql = context.database.addEnum(Identifier.of(type.sql()), type.labels(), attribute.origin());
    }
    if (!spec.definition().isEmpty()) {
      sql = spec.definition();
    }
    if (sql == null) {
      context.report(
          MappingFindings.RT130,
          attribute.label(),
          attribute.origin(),
          "attribute type "
              + use.type()
              + " of "
              + attribute.label()
              + (context.types.isOutOfSight(use.type())
                  ? " is neither in the sources nor on models.classpath"
                  : " is not understood"));
      return null;
    }
    ColumnDefinition definition =
        context.definition(spec.options().isEmpty() ? sql : sql + " " + spec.options());
    Identifier logical = spec.isNamed() ? Identifier.of(spec.name()) : implicit;
    ColumnDraft column =
        new ColumnDraft(logical, context.naming.physical(logical), definition.type(), spec.origin())
            .nullable(nullable)
            .generatedIsDemanded(!context.defaults.generatedColumnsMayBeNull());
    if (type != null) {
      boolean sized =
          spec.written()
              || CHARACTERS.contains(use.type().toString())
              || !context.defaults.castsWithoutLength();
      column
          .part(type.part(column.type(), sized))
          .jdbcBytes(context.defaults.keysCountJdbcTypes() ? type.jdbcBytes() : null)
          .bytes(type.bytes(spec.size()));
      if (spec.size().seconds() != null && spec.definition().isEmpty()) {
        context
            .basics
            .resolve(use, spec.size().withoutSeconds())
            .ifPresent(t -> column.typeWithoutSeconds(t.sql()));
      }
    }
    define(column, definition, attribute);
    describe(column, spec, attribute);
    ColumnDraft added = table.add(column);
    if (added != column) {
      compare(table, added, column, isReadOnly(attribute));
      return added;
    }
    if (spec.unique() || definition.unique()) {
      table.add(new KeyDraft(definition.uniqueName(), List.of(column), spec.origin()));
    }
    if (type != null && type.check() != null) {
      check(table, column, null, type.check().condition(column.name().sql()), spec);
    }
    if (type != null && context.basics.checksUnknownValues(use, type)) {
      context.report(
          MappingFindings.RT131,
          attribute.label(),
          attribute.origin(),
          "the check that Hibernate makes of the converted values of "
              + attribute.label()
              + " is not part of the wanted schema: only running the converter tells them");
    }
    addChecks(table, column, spec, attribute);
    if (!definition.checks().isEmpty()) {
      definition.checks().forEach(c -> check(table, column, c.name(), c.expression(), spec));
    }
    return column;
  }

  /** What a column definition says besides the type. */
  private void define(ColumnDraft column, ColumnDefinition definition, Attribute attribute) {
    if (definition.defaultValue() != null) {
      column.defaultValue(definition.defaultValue().text());
    }
    if (definition.generated() != null) {
      column.generated(definition.generated().expression().text());
    }
    column.identity(definition.identity()).collation(definition.collation());
    if (definition.notNull()) {
      column.demandedInSql();
    }
    if (!definition.rest().isEmpty()) {
      context.report(
          MappingFindings.RT131,
          attribute.label(),
          column.origin(),
          "part of the column definition of "
              + attribute.label()
              + " is not understood: "
              + definition.rest());
    }
  }

  private static void describe(ColumnDraft column, ColumnSpec spec, Attribute attribute) {
    attribute
        .annotation(Jpa.COLUMN_DEFAULT)
        .ifPresent(a -> column.defaultValue(a.string("value", "")));
    attribute
        .annotation(Jpa.GENERATED_COLUMN)
        .ifPresent(a -> column.generated(a.string("value", "")));
    attribute.annotation(Jpa.COLLATE).ifPresent(a -> column.collation(a.string("value", "")));
    if (!spec.comment().isEmpty()) {
      column.comment(spec.comment());
    }
    if (attribute.has(Jpa.COMMENT) || attribute.has(Jpa.COMMENTS)) {
      Comments.onColumns(attribute.annotations(), List.of(column));
    }
  }

  private void addChecks(
      TableDraft table, ColumnDraft column, ColumnSpec spec, Attribute attribute) {
    if (!spec.checks().isEmpty()) {
      for (AnnotationUse check : spec.checks()) {
        check(table, column, check.string("name", ""), check.string("constraint", ""), spec);
      }
    }
    for (AnnotationUse check : AnnotationUse.all(attribute.annotations(), Jpa.CHECK, Jpa.CHECKS)) {
      check(table, column, check.string("name", ""), check.string("constraints", ""), spec);
    }
  }

  private static void check(
      TableDraft table,
      ColumnDraft column,
      @Nullable String name,
      String expression,
      ColumnSpec spec) {
    if (!expression.isBlank()) {
      String given = name == null || name.isBlank() ? null : name;
      table.add(new CheckDraft(given, expression, List.of(column), spec.origin()));
    }
  }

  private static boolean isReadOnly(Attribute attribute) {
    return attribute
        .annotation(Jpa.COLUMN)
        .map(use -> !use.bool("insertable", true) && !use.bool("updatable", true))
        .orElse(false);
  }

  /**
   * Two attributes may share a column, as long as they agree on what it is. One that only reads,
   * the discriminator for instance, may think of its text as longer than it is.
   */
  private void compare(TableDraft table, ColumnDraft first, ColumnDraft second, boolean reads) {
    String one = SqlTypes.canonical(first.type());
    String other = SqlTypes.canonical(second.type());
    boolean texts = one.startsWith("character") && other.startsWith("character");
    if (!one.equals(other) && !(reads && texts)) {
      // Hibernate takes the first, too; a length is checked by nobody but the database.
      context.report(
          texts ? MappingFindings.RT118 : MappingFindings.RT133,
          table.name().catalog() + "." + first.name().catalog(),
          second.origin(),
          "column is "
              + SqlTypes.readable(second.type())
              + " here and "
              + SqlTypes.readable(first.type())
              + " at "
              + first.origin());
    }
  }
}
