package dev.retort.scanner.mapping.table;

import dev.retort.scanner.Additions;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.ddl.ForeignKeyDefinition;
import dev.retort.scanner.naming.HashedNames;
import dev.retort.scanner.naming.Identifier;
import dev.retort.scanner.naming.NamingStrategy;
import dev.retort.scanner.naming.TableNamer;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.TableOptions;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the drafts into a schema. */
public final class SchemaAssembler {
  private final DatabaseDraft database;
  private final NamingStrategy naming;
  private final ConstraintNaming style;

  public SchemaAssembler(DatabaseDraft database, NamingStrategy naming, ConstraintNaming style) {
    this.database = database;
    this.naming = naming;
    this.style = style;
  }

  /**
   * @param additions what is not drafted: it needs no derived columns, keys or names of drafts
   */
  public Schema assemble(Additions additions) {
    // Each draft becomes a table by itself, whatever the others do.
    List<Table> tables = List.copyOf(database.tables()).parallelStream().map(this::table).toList();
    List<Sequence> sequences =
        database.sequences().stream()
            .map(
                s ->
                    Sequence.of(qualified(s.schema(), s.name()), s.start(), s.increment())
                        .withOrigin(s.origin()))
            .toList();
    List<String> namespaces = new ArrayList<>();
    tables.forEach(t -> namespaces.add(t.name().schema()));
    sequences.forEach(s -> namespaces.add(s.name().schema()));
    database.enums().forEach(e -> namespaces.add(e.name().schema()));
    List<CompositeType> composites =
        database.composites().stream().map(CompositeDraft::type).toList();
    composites.forEach(c -> namespaces.add(c.name().schema()));
    return new Schema(
        namespaces,
        new TableNamer(style).name(additions.addTo(tables)),
        sequences,
        List.copyOf(database.enums()),
        List.of(),
        composites,
        List.of(),
        List.of());
  }

  private Table table(TableDraft draft) {
    List<Column> columns = new ArrayList<>(draft.columns().size());
    for (ColumnDraft column : draft.columns()) {
      columns.add(column.column());
    }
    List<ColumnDraft> key = primaryKey(draft);
    return new Table(
        qualified(draft.schema(), draft.name()),
        columns,
        key.isEmpty() ? null : PrimaryKey.of(primaryKeyName(draft), names(key)),
        uniques(draft),
        foreignKeys(draft),
        checks(draft),
        List.of(),
        indexes(draft),
        draft.comment(),
        TableOptions.PLAIN,
        draft.origin());
  }

  /** A unique constraint over the key's columns is dropped, but gives the key its order. */
  private static List<ColumnDraft> primaryKey(TableDraft draft) {
    TableDraft owner = draft.keyOwner();
    List<ColumnDraft> key = owner.statedKey();
    if (key.size() > 1) {
      for (KeyDraft unique : owner.uniques()) {
        if (sameColumns(unique.columns(), key)) {
          return unique.columns();
        }
      }
    }
    return ColumnOrder.sort(key);
  }

  /** A named unique constraint over the key's columns names the key. */
  private static ObjectName primaryKeyName(TableDraft draft) {
    TableDraft owner = draft.keyOwner();
    for (KeyDraft unique : owner.uniques()) {
      if (unique.name() != null && sameColumns(unique.columns(), owner.primaryKey())) {
        return name(unique.name());
      }
    }
    return TableNamer.unnamed();
  }

  private static List<UniqueConstraint> uniques(TableDraft draft) {
    List<KeyDraft> uniques = draft.uniques();
    if (uniques.isEmpty()) {
      return List.of();
    }
    List<KeyDraft> kept = new ArrayList<>();
    for (KeyDraft unique : uniques) {
      KeyDraft same = over(unique.columns(), kept);
      if (same == null && !isKey(draft, unique)) {
        kept.add(unique);
      } else if (same != null && replaces(unique, same)) {
        kept.set(kept.indexOf(same), unique);
      }
    }
    return kept.stream().map(SchemaAssembler::unique).toList();
  }

  private static @Nullable KeyDraft over(List<ColumnDraft> columns, List<KeyDraft> keys) {
    for (KeyDraft key : keys) {
      if (sameColumns(key.columns(), columns)) {
        return key;
      }
    }
    return null;
  }

  /** Whether it says again what the primary key says: of a shared one only a single column does. */
  private static boolean isKey(TableDraft draft, KeyDraft unique) {
    return (draft.keyOwner() == draft || unique.columns().size() == 1)
        && sameColumns(unique.columns(), draft.primaryKey());
  }

  /** A name counts for what several columns are made unique by, but one column keeps its own. */
  private static boolean replaces(KeyDraft later, KeyDraft first) {
    return first.name() == null && later.name() != null && first.columns().size() > 1;
  }

  private static UniqueConstraint unique(KeyDraft key) {
    ForeignKeyClauses clauses = ForeignKeyClauses.parse(key.options());
    return new UniqueConstraint(
        name(key.name()),
        names(key.columns()),
        clauses.include().stream().map(i -> Identifier.of(i).catalog()).toList(),
        false,
        clauses.deferrability(),
        null,
        key.origin());
  }

  private List<ForeignKey> foreignKeys(TableDraft draft) {
    List<ForeignKeyDraft> drafts = draft.foreignKeys();
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<ForeignKey> keys = new ArrayList<>(drafts.size());
    for (ForeignKeyDraft key : distinct(drafts)) {
      ObjectName name = name(key.name());
      if (key.name() == null && style == ConstraintNaming.HIBERNATE) {
        List<String> written = key.columns().stream().map(c -> c.name().written()).toList();
        name =
            ObjectName.derived(
                naming
                    .logical(
                        HashedNames.foreignKey(
                            draft.name().written(), key.refTable().name().written(), written))
                    .catalog());
      }
      List<ColumnDraft> order = new ArrayList<>(key.refColumns());
      if (sameColumns(order, key.refTable().primaryKey())) {
        order = primaryKey(key.refTable());
      }
      List<String> referred = names(key.refColumns());
      List<ColumnDraft> columns = new ArrayList<>(order.size());
      for (ColumnDraft column : order) {
        columns.add(key.columns().get(referred.indexOf(column.name().catalog())));
      }
      ForeignKey foreignKey =
          ForeignKey.of(
                  name,
                  names(columns),
                  qualified(key.refTable().schema(), key.refTable().name()),
                  names(order))
              .withOnDelete(key.onDelete())
              .withOrigin(key.origin());
      foreignKey =
          key.definition() == null
              ? key.clauses().applyTo(foreignKey)
              : defined(key.definition(), foreignKey).withOrigin(key.origin());
      keys.add(foreignKey);
    }
    return keys;
  }

  /**
   * Of the keys over the same columns only the first is made, whatever the others point to; a later
   * one may still name it ({@code Table#createForeignKey}).
   */
  private static List<ForeignKeyDraft> distinct(List<ForeignKeyDraft> drafts) {
    if (drafts.size() < 2) {
      return drafts.get(0).physical() ? drafts : List.of();
    }
    Map<List<List<String>>, ForeignKeyDraft> keys = new LinkedHashMap<>();
    for (ForeignKeyDraft key : drafts) {
      boolean toKey = sameColumns(key.refColumns(), key.refTable().primaryKey());
      List<String> columns = names(key.columns());
      keys.merge(
          toKey ? List.of(columns) : List.of(columns, names(key.refColumns())),
          key,
          ForeignKeyDraft::with);
    }
    return keys.values().stream().filter(ForeignKeyDraft::physical).toList();
  }

  /** What the mapping gives as SQL; whom it points to is taken from there too. */
  private ForeignKey defined(ForeignKeyDefinition definition, ForeignKey mapped) {
    QualifiedName target = target(definition.refTable());
    List<String> refColumns =
        definition.refColumns().isEmpty()
            ? target.equals(mapped.refTable()) ? mapped.refColumns() : primaryKeyOf(target)
            : folded(definition.refColumns());
    List<String> columns = folded(definition.columns());
    return columns.size() == refColumns.size()
        ? definition.clauses().applyTo(ForeignKey.of(mapped.name(), columns, target, refColumns))
        : definition.clauses().applyTo(mapped);
  }

  private QualifiedName target(String written) {
    int dot = written.indexOf('.');
    Identifier schema = dot < 0 ? null : Identifier.of(written.substring(0, dot));
    return qualified(schema, Identifier.of(written.substring(dot + 1)));
  }

  private List<String> primaryKeyOf(QualifiedName target) {
    return database.tables().stream()
        .filter(t -> qualified(t.schema(), t.name()).equals(target))
        .findFirst()
        .map(t -> names(primaryKey(t)))
        .orElse(List.of());
  }

  private static List<String> folded(List<String> written) {
    return written.stream().map(w -> Identifier.of(w).catalog()).toList();
  }

  /** The unnamed checks of one column become one, as in Hibernate's DDL. */
  private static List<CheckConstraint> checks(TableDraft draft) {
    List<CheckDraft> drafts = draft.checks();
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<CheckConstraint> checks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, CheckConstraint> ofColumns = new LinkedHashMap<>();
    for (CheckDraft check : drafts) {
      List<String> columns = names(check.columns());
      if (drafts.size() > 1 && !seen.add(check.name() + ":" + columns + check.expression())) {
        continue;
      }
      ObjectName name = check.name() == null ? TableNamer.unnamed(columns) : name(check.name());
      CheckConstraint one = CheckConstraint.of(name, check.expression()).withOrigin(check.origin());
      if (check.name() != null || columns.isEmpty()) {
        checks.add(one);
      } else {
        ofColumns.merge(columns.toString(), one, SchemaAssembler::merge);
      }
    }
    checks.addAll(ofColumns.values());
    return checks;
  }

  private static CheckConstraint merge(CheckConstraint first, CheckConstraint second) {
    String both = first.expression().text();
    String joined = both.startsWith("(") && both.contains(") and (") ? both : "(" + both + ")";
    return first.withExpression(
        dev.retort.schema.SqlExpression.of(joined + " and (" + second.expression() + ")"));
  }

  private List<Index> indexes(TableDraft draft) {
    return draft.indexes().stream()
        .map(
            i -> {
              // An index's name is written without quotes, however the mapping spells it.
              ObjectName name = name(i.name() == null ? null : Identifier.of(i.name()).text());
              if (i.name() == null && style == ConstraintNaming.HIBERNATE) {
                name = ObjectName.derived(HashedNames.index(draft.name().written(), i.columns()));
              }
              return new Index(
                  name,
                  i.unique(),
                  "btree",
                  i.keys(),
                  folded(i.options().include()),
                  i.options().where(),
                  i.options().nullsNotDistinct(),
                  i.options().storage(),
                  true,
                  null,
                  i.origin());
            })
        .toList();
  }

  private QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
    return QualifiedName.of(database.schemaOf(schema), name.catalog());
  }

  private static ObjectName name(@Nullable String given) {
    return given == null ? TableNamer.unnamed() : ObjectName.given(Identifier.of(given).catalog());
  }

  private static boolean sameColumns(List<ColumnDraft> one, List<ColumnDraft> other) {
    return one.size() == other.size()
        && (one.size() == 1
            ? one.get(0).name().catalog().equals(other.get(0).name().catalog())
            : new HashSet<>(names(one)).equals(new HashSet<>(names(other))));
  }

  private static List<String> names(List<ColumnDraft> columns) {
    if (columns.size() == 1) {
      return List.of(columns.get(0).name().catalog());
    }
    List<String> names = new ArrayList<>(columns.size());
    for (ColumnDraft column : columns) {
      names.add(column.name().catalog());
    }
    return names;
  }
}
