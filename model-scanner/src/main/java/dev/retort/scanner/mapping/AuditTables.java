package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ForeignKeyClauses;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.ForeignKeyDraft;
import dev.retort.scanner.mapping.table.KeyDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.Size;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log tables of {@code org.hibernate.annotations.Audited} ({@code AuditHelper}). */
final class AuditTables {
  private static final String SUFFIX = "_AUD";

  private final MappingContext context;
  private final @Nullable EntityBinding changelog;
  private final TypeRef changeset;

  /**
   * @param changelog the entity that numbers changes; null for none
   * @param changeset the type of what tells changes apart
   */
  AuditTables(MappingContext context, @Nullable EntityBinding changelog, TypeRef changeset) {
    this.context = context;
    this.changelog = changelog;
    this.changeset = changeset;
  }

  void add(List<StateTables.Collected> collections, List<StateTables.Membership> memberships) {
    if (changelog != null) {
      addUnique(changelog);
    }
    List<EntityBinding> bindings = context.types.uses(Jpa.AUDITED) ? context.bindings() : List.of();
    for (EntityBinding binding : bindings) {
      if (binding.entity().parent() == null
          && context.state.ofEntity(binding.entity(), Jpa.AUDITED).isPresent()) {
        addEntity(binding, context.state.ofEntity(binding.entity(), Jpa.AUDITED_TABLE));
      }
    }
    collections.stream().filter(c -> isAudited(c.attribute())).forEach(this::addCollection);
    memberships.stream().filter(m -> isAudited(m.attribute())).forEach(this::addMembership);
  }

  private boolean isAudited(dev.retort.scanner.mapping.model.Attribute attribute) {
    return !attribute.has(Jpa.AUDITED_EXCLUDED)
        && context.state.ofCollection(attribute, Jpa.AUDITED).isPresent();
  }

  /** A number of changes that is not the entity's id must be unique nevertheless. */
  private static void addUnique(EntityBinding binding) {
    for (BoundProperty property : binding.properties().values()) {
      if (property.attribute().has(Jpa.CHANGESET_ID) && !property.attribute().has(Jpa.ID)) {
        property.table().add(new KeyDraft(null, property.columns(), property.attribute().origin()));
      }
    }
  }

  private void addEntity(EntityBinding root, Optional<AnnotationUse> use) {
    TableDraft log = null;
    if (StateTables.isKept(root)) {
      Set<ColumnDraft> logged = logged(root);
      log =
          log(
              root.table(),
              schema(use),
              use.map(u -> u.string("name", "")).orElse(""),
              logged::contains);
      finish(log, use, root.table().primaryKey(), true);
      addSecondaryTables(root, log, use);
    }
    addSubclasses(root, log, use);
  }

  /** What properties are mapped to; not what other entities put into the table. */
  private static Set<ColumnDraft> logged(EntityBinding root) {
    Set<ColumnDraft> columns = new LinkedHashSet<>(root.table().primaryKey());
    Set<ColumnDraft> excluded = new LinkedHashSet<>();
    for (EntityBinding binding : ofTable(root)) {
      for (BoundProperty property : binding.properties().values()) {
        boolean left = isExcluded(property, binding) || property.attribute().has(Jpa.VERSION);
        (left ? excluded : columns).addAll(property.columns());
      }
    }
    excluded.removeAll(root.table().primaryKey());
    columns.addAll(root.discriminator());
    columns.removeAll(excluded);
    return columns;
  }

  private static boolean isExcluded(BoundProperty property, EntityBinding binding) {
    String path = property.path();
    int dot = path.indexOf('.');
    BoundProperty top = dot < 0 ? property : binding.properties().get(path.substring(0, dot));
    return (top == null ? property : top).attribute().has(Jpa.AUDITED_EXCLUDED);
  }

  private static Collection<EntityBinding> ofTable(EntityBinding root) {
    return root.entity().descendants().stream()
        .map(root::other)
        .filter(b -> b.table() == root.table())
        .toList();
  }

  private void addSecondaryTables(EntityBinding root, TableDraft log, Optional<AnnotationUse> use) {
    List<AnnotationUse> names =
        AnnotationUse.all(
            root.entity().declaration().annotations(),
            Jpa.AUDITED_SECONDARY_TABLE,
            Jpa.AUDITED_SECONDARY_TABLES);
    Set<TableDraft> joined = new LinkedHashSet<>(root.secondaryTables());
    root.properties().values().stream()
        .filter(p -> !p.columns().isEmpty() && p.table() != root.table())
        .filter(p -> context.database.tables().contains(p.table()))
        .forEach(p -> joined.add(p.table()));
    for (TableDraft table : joined) {
      String given =
          names.stream()
              .filter(n -> n.string("secondaryTableName", "").equals(table.name().text()))
              .map(n -> n.string("secondaryAuditTableName", ""))
              .findFirst()
              .orElse("");
      Set<ColumnDraft> excluded = excluded(root, table);
      TableDraft other = log(table, schema(use), given, c -> !excluded.contains(c));
      finish(other, use, table.primaryKey(), false);
      refer(other, log);
    }
  }

  /** Tables of joined subclasses point to their parent's log, those of a union stand alone. */
  private void addSubclasses(
      EntityBinding parent, @Nullable TableDraft parentLog, Optional<AnnotationUse> rootUse) {
    for (EntityType child : parent.entity().children()) {
      EntityBinding binding = context.binding(child);
      if (child.strategy() == EntityType.Strategy.SINGLE_TABLE) {
        continue;
      }
      TableDraft log = null;
      if (binding.isPhysical()) {
        Optional<AnnotationUse> use =
            child.declaration().annotation(Jpa.AUDITED_TABLE).or(() -> rootUse);
        Set<ColumnDraft> excluded = excluded(binding, binding.table());
        log =
            log(
                binding.table(),
                schema(use),
                use.map(u -> u.string("name", "")).orElse(""),
                c -> !excluded.contains(c));
        boolean union = child.strategy() == EntityType.Strategy.TABLE_PER_CLASS;
        finish(log, rootUse, binding.table().primaryKey(), union);
        if (!union && parentLog != null) {
          refer(log, parentLog);
        }
      }
      addSubclasses(binding, log, rootUse);
    }
  }

  /** Only what the entity itself excludes: an inherited exclusion has no effect here. */
  private static Set<ColumnDraft> excluded(EntityBinding binding, TableDraft table) {
    Set<ColumnDraft> excluded = new LinkedHashSet<>();
    for (BoundProperty property : binding.properties().values()) {
      boolean own =
          binding.entity().attributes().stream()
              .anyMatch(a -> a.name().equals(property.path().split("\\.")[0]));
      if (own && property.table() == table && isExcluded(property, binding)) {
        excluded.addAll(property.columns());
      }
    }
    return excluded;
  }

  private void addCollection(StateTables.Collected one) {
    Optional<AnnotationUse> use = context.state.ofCollection(one.attribute(), Jpa.AUDITED_TABLE);
    TableDraft log =
        log(one.table(), schema(use), use.map(u -> u.string("name", "")).orElse(""), c -> true);
    finish(log, use, List.copyOf(one.table().columns()), true);
  }

  /** Who belonged to whom when the elements' own table says who does now. */
  private void addMembership(StateTables.Membership one) {
    Optional<AnnotationUse> use = context.state.ofCollection(one.attribute(), Jpa.AUDITED_TABLE);
    AnnotationUse own =
        context.state.ofCollection(one.attribute(), Jpa.AUDITED_COLLECTION_TABLE).orElse(null);
    EntityBinding owner = one.scope().entity();
    String name =
        own != null && !own.string("name", "").isBlank()
            ? own.string("name", "")
            : owner.entity().name() + "_" + one.target().entity().name() + SUFFIX;
    Identifier schema = own == null ? null : context.schemaOf(own);
    TableDraft log =
        context.state.table(owner.table(), schema == null ? schema(use) : schema, name, "");
    List<ColumnDraft> key = new ArrayList<>(one.columns());
    key.addAll(one.target().key());
    StateTables.same(key, log).forEach(c -> c.identity(null).nullable(false));
    finish(log, use, key, true);
  }

  private TableDraft log(
      TableDraft source, @Nullable Identifier schema, String name, Predicate<ColumnDraft> which) {
    TableDraft log = context.state.table(source, schema, name, SUFFIX);
    StateTables.copy(source, log, which);
    return log;
  }

  /** Adds the changeset, and what it did, and the key. */
  private void finish(
      TableDraft log, Optional<AnnotationUse> use, List<ColumnDraft> of, boolean kind) {
    String name = use.map(u -> u.string("changesetIdColumn", "REV")).orElse("REV");
    ColumnDraft changesetId =
        log.add(context.state.column(name, changeset, Size.DEFAULT, log).nullable(false));
    if (kind) {
      String kindName =
          use.map(u -> u.string("modificationTypeColumn", "REVTYPE")).orElse("REVTYPE");
      TypeRef small = TypeRef.of("java.lang.Short");
      log.add(context.state.column(kindName, small, Size.DEFAULT, log).nullable(false));
    }
    List<ColumnDraft> key = new ArrayList<>();
    key.add(changesetId);
    key.addAll(StateTables.same(of, log));
    log.primaryKey(key);
    if (changelog != null && changelog.isReferable()) {
      refer(log, List.of(changesetId), changelog.table());
    }
  }

  private @Nullable Identifier schema(Optional<AnnotationUse> use) {
    return use.map(context::schemaOf).orElse(null);
  }

  private static void refer(TableDraft log, TableDraft to) {
    refer(log, log.primaryKey(), to);
  }

  private static void refer(TableDraft log, List<ColumnDraft> columns, TableDraft to) {
    if (columns.size() == to.primaryKey().size()) {
      log.add(
          new ForeignKeyDraft(
              null,
              columns,
              to,
              to.primaryKey(),
              ReferentialAction.NO_ACTION,
              ForeignKeyClauses.parse(""),
              null,
              true,
              log.origin()));
    }
  }
}
