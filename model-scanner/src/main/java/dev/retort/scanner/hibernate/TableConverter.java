package dev.retort.scanner.hibernate;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as Hibernate's {@code StandardTableExporter} and its column definitions would create it.
 */
final class TableConverter {
  private final Context context;
  private final UserTypes types;
  private final Map<org.hibernate.mapping.Table, List<org.hibernate.mapping.Column>> order;
  private final CheckConverter checks;

  TableConverter(
      Context context,
      UserTypes types,
      Map<org.hibernate.mapping.Table, List<org.hibernate.mapping.Column>> order) {
    this.context = context;
    this.types = types;
    this.order = order;
    this.checks = new CheckConverter(context);
  }

  Table convert(org.hibernate.mapping.Table from) {
    QualifiedName name = context.name(from);
    Origin origin = context.origins().of(from);
    List<Column> columns = new ArrayList<>();
    List<CheckConstraint> constraints = new ArrayList<>();
    Keys keys = new Keys(context, from);
    Set<String> names = new HashSet<>();
    for (org.hibernate.mapping.Column column : order.getOrDefault(from, List.of())) {
      ColumnDefinition definition = definition(column, name, origin);
      keys.inline(column, definition);
      Column converted = column(from, column, definition, keys.isInPrimaryKey(column));
      if (names.add(converted.name())) {
        columns.add(converted);
        constraints.addAll(checks.of(column, definition, converted.origin()));
      } else {
        context.report(
            HibernateFindings.RT187,
            name + "." + converted.name(),
            origin,
            "two columns of the mapping have this name in PostgreSQL; one of them is left out.");
      }
    }
    constraints.addAll(checks.of(from, origin));
    keys.table(names);
    reportExtras(from, name, origin);
    return Table.of(name, columns)
        .withPrimaryKey(keys.primaryKey())
        .withUniques(keys.uniques())
        .withForeignKeys(new ForeignKeys(context).of(from, origin))
        .withChecks(constraints)
        .withIndexes(new Indexes(context).of(from, names, origin))
        .withComment(comment(from.getComment()))
        .withOrigin(origin);
  }

  /** An empty comment is none to PostgreSQL. */
  private static @Nullable String comment(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private Column column(
      org.hibernate.mapping.Table table,
      org.hibernate.mapping.Column from,
      ColumnDefinition definition,
      boolean inPrimaryKey) {
    Origin origin = context.origins().of(from, table);
    Column column =
        Column.of(
                CatalogNames.ofSql(from.getQuotedName(context.dialect())),
                types.qualified(definition.type()))
            .withComment(comment(from.getComment()))
            .withOrigin(origin);
    if (from.isIdentity()) {
      Identity identity = definition.identity();
      return column
          .withIdentity(identity == null ? Identity.of(Identity.Generation.BY_DEFAULT) : identity)
          .withNullable(false);
    }
    Generated generated =
        from.getGeneratedAs() == null
            ? definition.generated()
            : Generated.stored(from.getGeneratedAs());
    // Hibernate writes no NOT NULL behind GENERATED (supportsNotNullAfterGeneratedAs).
    boolean notNull =
        definition.notNull() || inPrimaryKey || from.getGeneratedAs() == null && !from.isNullable();
    return column
        .withNullable(!notNull)
        .withIdentity(definition.identity())
        .withDefault(generated != null ? null : defaultValue(from, definition))
        .withGenerated(generated)
        .withCollation(collation(from, definition));
  }

  private static @Nullable SqlExpression defaultValue(
      org.hibernate.mapping.Column from, ColumnDefinition definition) {
    String stated = from.getDefaultValue();
    return stated == null || stated.isBlank()
        ? definition.defaultValue()
        : SqlExpression.of(stated);
  }

  private @Nullable QualifiedName collation(
      org.hibernate.mapping.Column from, ColumnDefinition definition) {
    if (from.getCollation() != null) {
      return QualifiedName.of("pg_catalog", from.getCollation());
    }
    String written = definition.collation();
    if (written == null) {
      return null;
    }
    int dot = written.startsWith("\"") ? -1 : written.indexOf('.');
    return dot < 0
        ? QualifiedName.of("pg_catalog", CatalogNames.ofSql(written))
        : QualifiedName.of(
            CatalogNames.ofSql(written.substring(0, dot)),
            CatalogNames.ofSql(written.substring(dot + 1)));
  }

  private ColumnDefinition definition(
      org.hibernate.mapping.Column column, QualifiedName table, Origin origin) {
    String written = column.getSqlType(context.metadata());
    if (column.getOptions() != null && !column.getOptions().isBlank()) {
      written += " " + column.getOptions();
    }
    ColumnDefinition definition = ColumnDefinition.parse(written);
    if (!definition.rest().isEmpty()) {
      context.report(
          HibernateFindings.RT187,
          table + "." + CatalogNames.ofSql(column.getQuotedName(context.dialect())),
          context.origins().of(column, column.getValue().getTable()).or(origin),
          "part of the column's definition was not understood: " + definition.rest());
    }
    return definition;
  }

  private void reportExtras(org.hibernate.mapping.Table from, QualifiedName name, Origin origin) {
    unknown(from.getOptions(), "options", name, origin);
    unknown(from.getExtraDeclarations(), "extra declarations", name, origin);
    if (!from.getInitCommands(context.sql()).isEmpty()) {
      context.report(
          HibernateFindings.RT185, name, origin, "Hibernate would also insert the table's rows.");
    }
  }

  private void unknown(@Nullable String text, String what, QualifiedName name, Origin origin) {
    if (text != null && !text.isBlank()) {
      context.report(
          HibernateFindings.RT187,
          name,
          origin,
          "the table's " + what + " are not covered: " + text);
    }
  }
}
