package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.ForeignKeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audit tables of Envers, and what numbers the revisions ({@code
 * org.hibernate.envers.configuration.internal.metadata.AuditMetadataGenerator}). They hold values
 * only: no defaults, unique constraints, references to what is audited or demands.
 */
final class EnversTables {
  private final MappingContext context;
  private final Envers envers;
  private final EnversRevisions revisions;
  private final Map<TableDraft, TableDraft> logs = new HashMap<>();

  EnversTables(MappingContext context) {
    this.context = context;
    this.envers = new Envers(context.options.properties());
    this.revisions = new EnversRevisions(context, envers);
  }

  void add(List<StateTables.Collected> collections, List<StateTables.Membership> memberships) {
    if (!Envers.occursIn(context.types) || !envers.isEnabled()) {
      return;
    }
    List<EntityBinding> audited = context.bindings().stream().filter(envers::isAudited).toList();
    if (audited.isEmpty()) {
      return;
    }
    revisions.prepare();
    audited.forEach(this::addEntity);
    audited.forEach(this::addPositions);
    for (StateTables.Collected one : collections) {
      if (isAudited(one.scope(), one.attribute())) {
        addCollection(one);
      }
    }
    for (StateTables.Membership one : memberships) {
      if (isAudited(one.scope(), one.attribute()) && !one.attribute().has(Envers.AUDIT_MAPPED_BY)) {
        addMembership(one);
      }
    }
  }

  private boolean isAudited(Scope scope, Attribute attribute) {
    EntityBinding entity = scope.entity();
    String top = scope.pathOf(attribute).split("\\.")[0];
    BoundProperty outer = entity.properties().get(top);
    Attribute decisive = outer == null ? attribute : outer.attribute();
    return envers.isAudited(entity)
        && envers.isAudited(decisive, entity.entity())
        && !Envers.isExcluded(attribute.annotations());
  }

  private void addEntity(EntityBinding binding) {
    EntityType entity = binding.entity();
    TableDraft table = binding.table();
    if (!entity.hasTable()) {
      TableDraft log = logs.get(table);
      if (log != null) {
        addProperties(binding, table, log);
      }
      return;
    }
    if (!binding.isPhysical()) {
      return;
    }
    AnnotationUse use = entity.declaration().annotation(Envers.AUDIT_TABLE).orElse(null);
    String given = use == null ? "" : use.string("value", "");
    TableDraft log =
        table(
            table,
            given.isEmpty() ? envers.auditTable(table.name().text()) : given,
            use == null ? "" : use.string("schema", ""));
    logs.put(table, log);
    EntityType parent = entity.parent();
    boolean joined = parent != null && entity.strategy() == EntityType.Strategy.JOINED;
    TableDraft parentLog =
        joined && parent != null ? logs.get(context.binding(parent).table()) : null;
    List<ColumnDraft> key = new ArrayList<>();
    key.add(revisions.revision(log));
    key.addAll(plain(table.primaryKey(), log, false));
    if (parentLog == null) {
      revisions.addKind(log, true);
      revisions.refer(log, key.get(0));
      revisions.addEnd(log);
    }
    log.primaryKey(key);
    if (parentLog != null) {
      EnversRevisions.refer(log, log.primaryKey(), parentLog);
    }
    plain(binding.discriminator(), log, false);
    addProperties(binding, table, log);
    addSecondaryTables(binding, log);
  }

  /** The position in a list that the elements' side maps is logged with the elements. */
  private void addPositions(EntityBinding binding) {
    for (Attribute attribute : binding.entity().attributes()) {
      boolean mappedBack =
          attribute
              .annotation(Jpa.ONE_TO_MANY)
              .filter(a -> !a.string("mappedBy", "").isEmpty())
              .isPresent();
      AnnotationUse order = attribute.annotation(Jpa.ORDER_COLUMN).orElse(null);
      EntityBinding target = context.binding(CollectionKind.elementType(attribute).name());
      TableDraft log = target == null ? null : logs.get(target.table());
      if (mappedBack
          && order != null
          && target != null
          && log != null
          && envers.isAudited(attribute, binding.entity())) {
        Identifier name =
            context.naming.physical(
                Identifier.of(order.string("name", attribute.name() + "_ORDER")));
        plain(
            target.table().columns().stream().filter(c -> c.name().equals(name)).toList(),
            log,
            true);
      }
    }
  }

  private void addProperties(EntityBinding binding, TableDraft table, TableDraft log) {
    for (BoundProperty property : binding.properties().values()) {
      if (property.table() == table && isLogged(binding, property)) {
        plain(property.columns(), log, true).forEach(c -> copyCheck(table, c, log));
      }
      boolean top = !property.path().contains(".") && !isKey(binding, property);
      if (top
          && envers.isAudited(property.attribute(), binding.entity())
          && envers.hasModifiedFlag(property.attribute())) {
        Identifier flag = Identifier.of(envers.modifiedFlag(property.attribute()));
        log.add(
            new ColumnDraft(
                flag, context.naming.physical(flag), "boolean", property.attribute().origin()));
      }
    }
  }

  /** Of an embedded property the outermost decides, and what its members exclude. */
  private boolean isLogged(EntityBinding binding, BoundProperty property) {
    if (property.composite() || isKey(binding, property)) {
      return false;
    }
    String path = property.path();
    int dot = path.indexOf('.');
    BoundProperty outer = dot < 0 ? property : binding.properties().get(path.substring(0, dot));
    return outer != null
        && envers.isAudited(outer.attribute(), binding.entity())
        && !Envers.isExcluded(property.attribute().annotations());
  }

  private static boolean isKey(EntityBinding binding, BoundProperty property) {
    return !property.columns().isEmpty()
        && binding.table().primaryKey().containsAll(property.columns());
  }

  /** Only what the type itself demands is demanded of the past, too. */
  private static void copyCheck(TableDraft table, ColumnDraft copy, TableDraft log) {
    for (CheckDraft check : List.copyOf(table.checks())) {
      boolean ofType =
          check.name() == null
              && check.columns().size() == 1
              && check.columns().get(0).name().equals(copy.name())
              && (check.expression().startsWith(copy.name().sql() + " in (")
                  || check.expression().startsWith(copy.name().sql() + " between "));
      if (ofType) {
        log.add(new CheckDraft(null, check.expression(), List.of(copy), check.origin()));
      }
    }
  }

  private void addSecondaryTables(EntityBinding binding, TableDraft log) {
    Map<TableDraft, Boolean> joined = new LinkedHashMap<>();
    binding.secondaryTables().forEach(t -> joined.put(t, true));
    for (BoundProperty property : binding.properties().values()) {
      TableDraft table = property.table();
      if (table != binding.table() && !property.columns().isEmpty()) {
        joined.merge(table, isLogged(binding, property), Boolean::logicalAnd);
      }
    }
    joined.forEach(
        (table, whole) -> {
          if (whole) {
            addSecondaryTable(binding, table, log);
          }
        });
  }

  private void addSecondaryTable(EntityBinding binding, TableDraft table, TableDraft main) {
    String given =
        AnnotationUse.all(
                binding.entity().declaration().annotations(),
                Envers.SECONDARY_AUDIT_TABLE,
                Envers.SECONDARY_AUDIT_TABLES)
            .stream()
            .filter(u -> u.string("secondaryTableName", "").equals(table.name().text()))
            .map(u -> u.string("secondaryAuditTableName", ""))
            .findFirst()
            .orElse(envers.auditTable(table.name().text()));
    TableDraft log = table(table, given, "");
    List<ColumnDraft> key = new ArrayList<>();
    key.add(revisions.revision(log));
    key.addAll(plain(table.primaryKey(), log, false));
    log.primaryKey(key);
    EnversRevisions.refer(log, log.primaryKey(), main);
    addProperties(binding, table, log);
  }

  private void addCollection(StateTables.Collected one) {
    TableDraft table = one.table();
    Optional<AnnotationUse> own = one.attribute().annotation(Envers.COLLECTION_AUDIT_TABLE);
    String name = own.map(u -> u.string("name", "")).orElse(table.name().text());
    TableDraft log = linkTable(one.attribute(), table, name, own);
    CollectionKind kind = CollectionKind.of(one.attribute(), context.types);
    boolean embedded =
        one.attribute().has(Jpa.ELEMENT_COLLECTION)
            && context.types.has(CollectionKind.elementType(one.attribute()), Jpa.EMBEDDABLE);
    List<ColumnDraft> columns = List.copyOf(table.columns());
    List<ColumnDraft> of = columns;
    if (embedded) {
      boolean indexed = kind == CollectionKind.LIST || kind == CollectionKind.MAP;
      int owner = Math.min(one.scope().entity().key().size(), columns.size());
      of = indexed ? table.primaryKey() : columns.subList(0, owner);
    }
    List<ColumnDraft> key = new ArrayList<>();
    key.add(revisions.revision(log));
    key.addAll(plain(of, log, false, inverse(one.attribute(), elements(one))));
    if (embedded) {
      key.add(revisions.addKind(log, false));
      if (kind == CollectionKind.SET) {
        String ordinal = envers.setting("embeddable_set_ordinal_field_name", "SETORDINAL");
        key.add(revisions.column(log, ordinal, "integer"));
      }
      List<ColumnDraft> keyed = of;
      plain(columns.stream().filter(c -> !keyed.contains(c)).toList(), log, true);
    } else {
      revisions.addKind(log, true);
    }
    finish(log, key);
  }

  /** A collection that is kept in the elements' table has an audit table of its own. */
  private void addMembership(StateTables.Membership one) {
    EntityBinding owner = one.scope().entity();
    String name = simple(owner) + "_" + simple(one.target());
    TableDraft log = linkTable(one.attribute(), owner.table(), name, Optional.empty());
    List<ColumnDraft> key = new ArrayList<>();
    key.add(revisions.revision(log));
    key.addAll(plain(one.columns(), log, false));
    List<ColumnDraft> elements = one.target().key();
    key.addAll(plain(elements, log, false, inverse(one.attribute(), elements)));
    revisions.addKind(log, true);
    finish(log, key);
  }

  /** The columns that point to the elements of an association with a table of its own. */
  private static List<ColumnDraft> elements(StateTables.Collected one) {
    List<ColumnDraft> columns = List.copyOf(one.table().columns());
    int owner = Math.min(one.scope().entity().key().size(), columns.size());
    List<ColumnDraft> ofOwner = columns.subList(0, owner);
    return one.table().foreignKeys().stream()
        .map(ForeignKeyDraft::columns)
        .filter(c -> !ofOwner.containsAll(c))
        .findFirst()
        .orElse(List.of());
  }

  /** The names that {@code @AuditJoinTable} gives to the columns that point to the elements. */
  private static Map<ColumnDraft, String> inverse(Attribute attribute, List<ColumnDraft> elements) {
    List<AnnotationUse> given =
        attribute
            .annotation(Envers.AUDIT_JOIN_TABLE)
            .map(a -> a.annotations("inverseJoinColumns"))
            .orElse(List.of());
    Map<ColumnDraft, String> names = new HashMap<>();
    for (int i = 0; i < Math.min(given.size(), elements.size()); i++) {
      names.put(elements.get(i), given.get(i).string("name", ""));
    }
    return names;
  }

  private void finish(TableDraft log, List<ColumnDraft> key) {
    log.primaryKey(key);
    revisions.refer(log, key.get(0));
    revisions.addEnd(log);
  }

  private TableDraft linkTable(
      Attribute attribute, TableDraft source, String name, Optional<AnnotationUse> own) {
    AnnotationUse join = attribute.annotation(Envers.AUDIT_JOIN_TABLE).orElse(null);
    String given = join == null ? "" : join.string("name", "");
    String schema = own.map(u -> u.string("schema", "")).orElse("");
    if (schema.isEmpty() && join != null) {
      schema = join.string("schema", "");
    }
    return table(source, given.isEmpty() ? envers.auditTable(name) : given, schema);
  }

  private TableDraft table(TableDraft source, String name, String schema) {
    String in = schema.isEmpty() ? envers.setting("default_schema", "") : schema;
    Identifier logical = Identifier.of(name);
    return context.database.add(
        new TableDraft(
            in.isEmpty() ? source.schema() : context.naming.physical(Identifier.of(in)),
            logical,
            context.naming.physical(logical),
            source.origin()));
  }

  private List<ColumnDraft> plain(List<ColumnDraft> columns, TableDraft log, boolean nullable) {
    return plain(columns, log, nullable, Map.of());
  }

  /**
   * @param names other names of columns
   */
  private List<ColumnDraft> plain(
      List<ColumnDraft> columns, TableDraft log, boolean nullable, Map<ColumnDraft, String> names) {
    List<ColumnDraft> copies = new ArrayList<>();
    for (ColumnDraft column : columns) {
      String other = names.getOrDefault(column, "");
      Identifier name =
          context.naming.physical(other.isEmpty() ? column.name() : Identifier.of(other));
      copies.add(log.add(column.copy(column.logical(), name, column.origin()).nullable(nullable)));
    }
    return copies;
  }

  private static String simple(EntityBinding binding) {
    String name = binding.entity().declaration().name();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
