package dev.retort.scanner.hibernate;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.naming.TableNamer;
import dev.retort.schema.Deferrability;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * The primary key and unique constraints of one table, in the order in which Hibernate's {@code
 * CREATE TABLE} has them, with PostgreSQL's rule applied: of two keys over the same columns only
 * the first is made, and takes the second's name if it has none itself ({@code
 * transformIndexConstraints}).
 */
final class Keys {
  private final Context context;
  private final Table table;
  private final Origin origin;
  private final List<String> primary = new ArrayList<>();
  private final List<Key> uniques = new ArrayList<>();
  private @Nullable String primaryName;

  private record Key(
      @Nullable String name,
      List<String> columns,
      List<String> include,
      Deferrability deferrability,
      Origin origin) {}

  Keys(Context context, Table table) {
    this.context = context;
    this.table = table;
    this.origin = context.origins().of(table);
    if (table.hasPrimaryKey()) {
      for (Column column : table.getPrimaryKey().getColumns()) {
        primary.add(name(column));
      }
      UniqueKey ordering = table.getPrimaryKey().getOrderingUniqueKey();
      if (ordering != null && ordering.isNameExplicit()) {
        primaryName = CatalogNames.ofSql(ordering.getName());
      }
    }
  }

  boolean isInPrimaryKey(Column column) {
    return primary.contains(name(column));
  }

  /** What is written with the column itself. */
  void inline(Column column, ColumnDefinition definition) {
    if (definition.primaryKey() && primary.isEmpty()) {
      primary.add(name(column));
    }
    if (definition.unique()) {
      String name = definition.uniqueName();
      add(name == null ? null : CatalogNames.ofSql(name), List.of(name(column)), null, column);
    }
    if (column.isUnique() && !table.isPrimaryKey(column)) {
      add(null, List.of(name(column)), null, column);
    }
  }

  /** What is written behind the columns. */
  void table(Set<String> columnNames) {
    for (UniqueKey key : table.getUniqueKeys().values()) {
      List<String> columns = key.getColumns().stream().map(this::name).toList();
      if (isInline(key)) {
        continue;
      }
      if (columns.isEmpty() || !columnNames.containsAll(columns)) {
        context.report(
            HibernateFindings.RT187,
            context.name(table),
            origin,
            "a unique constraint names columns that the table does not have: " + columns);
        continue;
      }
      add(
          key.isNameExplicit() ? CatalogNames.ofSql(key.getName()) : null,
          columns,
          key.getOptions(),
          null);
    }
  }

  @Nullable PrimaryKey primaryKey() {
    if (primary.isEmpty()) {
      return null;
    }
    ObjectName name = primaryName == null ? TableNamer.unnamed() : ObjectName.given(primaryName);
    return new PrimaryKey(name, primary, List.of(), Deferrability.NOT_DEFERRABLE, origin);
  }

  List<UniqueConstraint> uniques() {
    return uniques.stream()
        .map(
            key ->
                new UniqueConstraint(
                    key.name() == null ? TableNamer.unnamed() : ObjectName.given(key.name()),
                    key.columns(),
                    key.include(),
                    false,
                    key.deferrability(),
                    null,
                    key.origin()))
        .toList();
  }

  private void add(
      @Nullable String name,
      List<String> columns,
      @Nullable String options,
      @Nullable Column column) {
    ForeignKeyClauses clauses = ForeignKeyClauses.parse(options);
    if (!clauses.rest().isEmpty()) {
      context.report(
          HibernateFindings.RT187,
          context.name(table),
          origin,
          "part of a unique constraint's options was not understood: " + clauses.rest());
    }
    List<String> include = clauses.include().stream().map(CatalogNames::ofSql).toList();
    Deferrability deferrability = clauses.deferrability();
    boolean plain = include.isEmpty() && deferrability == Deferrability.NOT_DEFERRABLE;
    if (plain && columns.equals(primary)) {
      primaryName = primaryName == null ? name : primaryName;
      return;
    }
    Origin where = column == null ? origin : context.origins().of(column, table);
    Key added = new Key(name, columns, include, deferrability, where);
    for (int i = 0; i < uniques.size(); i++) {
      Key prior = uniques.get(i);
      if (prior.columns().equals(columns)
          && prior.include().equals(include)
          && prior.deferrability() == deferrability) {
        if (prior.name() == null) {
          uniques.set(i, new Key(name, columns, include, deferrability, prior.origin()));
        }
        return;
      }
    }
    uniques.add(added);
  }

  /** {@code CreateTableUniqueDelegate}: a key over one unique column is written with the column. */
  private boolean isInline(UniqueKey key) {
    if (key.getColumns().size() != 1) {
      return false;
    }
    Column own = key.getColumns().get(0);
    Column real = table.getColumn(own);
    return own.isUnique() || real != null && real.isUnique();
  }

  private String name(Column column) {
    return CatalogNames.ofSql(column.getQuotedName(context.dialect()));
  }
}
