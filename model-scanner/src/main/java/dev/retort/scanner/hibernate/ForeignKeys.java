package dev.retort.scanner.hibernate;

import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.ddl.ForeignKeyDefinition;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** The foreign keys that Hibernate would add to a table ({@code StandardForeignKeyExporter}). */
final class ForeignKeys {
  private final Context context;

  ForeignKeys(Context context) {
    this.context = context;
  }

  List<ForeignKey> of(Table table, Origin origin) {
    List<ForeignKey> keys = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (org.hibernate.mapping.ForeignKey key : table.getForeignKeyCollection()) {
      // Of two constraints with one name the server takes the first.
      if (key.isCreationEnabled()
          && key.isPhysicalConstraint()
          && names.add(CatalogNames.of(Identifier.toIdentifier(key.getName())))) {
        convert(key, table, origin).ifPresent(keys::add);
      }
    }
    return keys;
  }

  private Optional<ForeignKey> convert(
      org.hibernate.mapping.ForeignKey from, Table table, Origin tableOrigin) {
    Origin origin =
        from.getColumns().isEmpty()
            ? tableOrigin
            : context.origins().of(from.getColumns().get(0), table);
    ObjectName name =
        context.hashedOrGiven(
            from.getName(), CatalogNames.of(Identifier.toIdentifier(from.getName())));
    ForeignKey key;
    if (from.getKeyDefinition() != null) {
      key = defined(from.getKeyDefinition(), name, table, origin);
      if (key == null) {
        return Optional.empty();
      }
    } else {
      List<Column> target =
          from.isReferenceToPrimaryKey()
              ? from.getReferencedTable().getPrimaryKey().getColumns()
              : from.getReferencedColumns();
      key =
          ForeignKey.of(
              name,
              names(from.getColumns()),
              context.name(from.getReferencedTable()),
              names(target));
    }
    ForeignKeyClauses options = ForeignKeyClauses.parse(from.getOptions());
    reportRest(options.rest(), table, origin);
    if (from.getOptions() != null && !from.getOptions().isBlank()) {
      key = options.applyTo(key);
    }
    return Optional.of(withOnDelete(key, from.getOnDeleteAction()).withOrigin(origin));
  }

  private @Nullable ForeignKey defined(String text, ObjectName name, Table table, Origin origin) {
    Optional<ForeignKeyDefinition> parsed = ForeignKeyDefinition.parse(text);
    if (parsed.isEmpty()) {
      context.report(
          HibernateFindings.RT187,
          context.name(table),
          origin,
          "a foreign key's definition was not understood, so it is left out: " + text);
      return null;
    }
    ForeignKeyDefinition definition = parsed.get();
    reportRest(definition.clauses().rest(), table, origin);
    QualifiedName target = target(definition.refTable());
    List<String> refColumns =
        definition.refColumns().isEmpty()
            ? primaryKeyOf(target)
            : definition.refColumns().stream().map(CatalogNames::ofSql).toList();
    List<String> columns = definition.columns().stream().map(CatalogNames::ofSql).toList();
    if (refColumns.size() != columns.size()) {
      reportRest(text, table, origin);
      return null;
    }
    return definition.clauses().applyTo(ForeignKey.of(name, columns, target, refColumns));
  }

  private QualifiedName target(String written) {
    int dot = written.indexOf('.');
    return dot < 0
        ? QualifiedName.of(context.options().defaultSchema(), CatalogNames.ofSql(written))
        : QualifiedName.of(
            CatalogNames.ofSql(written.substring(0, dot)),
            CatalogNames.ofSql(written.substring(dot + 1)));
  }

  private List<String> primaryKeyOf(QualifiedName target) {
    return context.metadata().collectTableMappings().stream()
        .filter(table -> context.name(table).equals(target) && table.hasPrimaryKey())
        .findFirst()
        .map(table -> names(table.getPrimaryKey().getColumns()))
        .orElse(List.of());
  }

  private static ForeignKey withOnDelete(ForeignKey key, @Nullable OnDeleteAction action) {
    if (action == null) {
      return key;
    }
    return switch (action) {
      case NO_ACTION -> key;
      case CASCADE -> key.withOnDelete(ReferentialAction.CASCADE);
      case RESTRICT -> key.withOnDelete(ReferentialAction.RESTRICT);
      case SET_NULL -> key.withOnDelete(ReferentialAction.SET_NULL);
      case SET_DEFAULT -> key.withOnDelete(ReferentialAction.SET_DEFAULT);
    };
  }

  private void reportRest(String rest, Table table, Origin origin) {
    if (!rest.isEmpty()) {
      context.report(
          HibernateFindings.RT187,
          context.name(table),
          origin,
          "part of a foreign key's options was not understood: " + rest);
    }
  }

  private List<String> names(List<Column> columns) {
    return columns.stream()
        .map(column -> CatalogNames.ofSql(column.getQuotedName(context.dialect())))
        .toList();
  }
}
