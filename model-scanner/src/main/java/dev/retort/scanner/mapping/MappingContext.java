package dev.retort.scanner.mapping;

import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.model.Hierarchy;
import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.DatabaseDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicTypes;
import dev.retort.scanner.mapping.types.Preferences;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.naming.Identifier;
import dev.retort.scanner.naming.NamingStrategy;
import dev.retort.schema.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all rules share while one model is mapped. */
final class MappingContext {
  final ScanOptions options;
  final EntityModel model;
  final ProviderDefaults defaults;
  final TypeIndex types;
  final Hierarchy hierarchy;
  final BasicTypes basics;
  final NamingStrategy naming;
  final DatabaseDraft database;
  final StateTables state = new StateTables(this);
  final Aggregates aggregates = new Aggregates();
  final Map<String, LinkKey> links = new HashMap<>();
  private final Map<String, List<AnnotationUse>> packages = new HashMap<>();
  private final Map<EntityType, EntityBinding> bindings = new LinkedHashMap<>();
  private final Map<String, ColumnDefinition> definitions = new HashMap<>();
  private final List<Annotated> annotated = new ArrayList<>();
  private final Map<Attribute, TableDraft> linkTables = new IdentityHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<Task> toOnes = new ArrayDeque<>();
  private final Deque<Task> collections = new ArrayDeque<>();
  private final Deque<Task> constraints = new ArrayDeque<>();

  /** Work that waits for other entities' columns. */
  @FunctionalInterface
  interface Task {
    /**
     * @param last whether nothing more will come: whatever is missing now is to be reported
     * @return false to be called again later
     */
    boolean run(boolean last);
  }

  MappingContext(ScanOptions options, EntityModel model) {
    this.options = options;
    this.model = model;
    this.defaults = ProviderDefaults.of(options.provider());
    for (TypeDeclaration type : model.types()) {
      if (type.kind() == TypeDeclaration.Kind.PACKAGE) {
        packages.put(type.name(), type.annotations());
      }
    }
    this.types = new TypeIndex(model);
    this.hierarchy = new Hierarchy(types);
    this.basics = new BasicTypes(types, defaults, Preferences.of(options.properties()));
    NamingStrategy strategy = NamingStrategy.of(options.naming(), options.properties());
    this.naming = defaults.quotesDollars() ? NamingStrategy.quotingDollars(strategy) : strategy;
    this.database = new DatabaseDraft(options.defaultSchema());
  }

  /** An attribute with annotations of Retort's own, and what it was mapped to. */
  record Annotated(Scope scope, BoundProperty property) {}

  /** Keeps where an attribute with annotations of Retort's own went. */
  void annotated(Scope scope, BoundProperty property) {
    annotated.add(new Annotated(scope, property));
  }

  List<Annotated> annotated() {
    return annotated;
  }

  /** Keeps the table that was made for a collection or a join. */
  void linkTable(Attribute attribute, TableDraft table) {
    linkTables.put(attribute, table);
  }

  /** The table that was made for a collection or a join; null where there is none. */
  @Nullable TableDraft linkTable(Attribute attribute) {
    return linkTables.get(attribute);
  }

  /**
   * The columns of a join table that point to the other side.
   *
   * @param join as they are written
   */
  record LinkKey(TableDraft table, List<ColumnDraft> columns, JoinSpec join) {}

  /** What a column definition says; thousands of columns have one of a few types. */
  ColumnDefinition definition(String sql) {
    return definitions.computeIfAbsent(sql.strip(), ColumnDefinition::parse);
  }

  void report(FindingCode code, Object object, Origin origin, String message) {
    findings.add(code.on(object, origin, message));
  }

  List<Finding> findings() {
    return findings;
  }

  void bind(EntityType entity, EntityBinding binding) {
    bindings.put(entity, binding);
  }

  /** The binding of an entity by its class's name; null where that is no entity. */
  @Nullable EntityBinding binding(String className) {
    EntityType entity = hierarchy.get(className);
    return entity == null ? null : bindings.get(entity);
  }

  EntityBinding binding(EntityType entity) {
    EntityBinding binding = bindings.get(entity);
    if (binding == null) {
      throw new IllegalStateException(entity + " is not bound yet");
    }
    return binding;
  }

  List<EntityBinding> bindings() {
    return List.copyOf(bindings.values());
  }

  void deferToOne(Task task) {
    toOnes.add(task);
  }

  /** An owned collection: the last to be put off is the first to be bound, as in Hibernate. */
  void deferCollection(Task task) {
    collections.addFirst(task);
  }

  /** A collection that another entity's attribute owns: after all that are owned. */
  void deferInverse(Task task) {
    collections.addLast(task);
  }

  /** What needs all columns. */
  void deferConstraint(Task task) {
    constraints.add(task);
  }

  /** Runs what was put off, associations before collections, until nothing waits any more. */
  void runDeferred() {
    run(toOnes);
    run(collections);
    run(toOnes);
    run(constraints);
  }

  private static void run(Deque<Task> tasks) {
    int stuck = 0;
    while (!tasks.isEmpty()) {
      Task task = tasks.remove();
      boolean last = stuck >= tasks.size() + 1;
      if (task.run(last) || last) {
        stuck = 0;
      } else {
        tasks.add(task);
        stuck++;
      }
    }
  }

  /** What a type's {@code package-info} is annotated with. */
  List<AnnotationUse> packageAnnotations(TypeDeclaration type) {
    return packages.getOrDefault(type.packageName(), List.of());
  }

  /** A table's or generator's schema; reports a catalog. */
  @Nullable Identifier schemaOf(AnnotationUse use) {
    if (!use.string("catalog", "").isEmpty()) {
      report(
          MappingFindings.RT136,
          use.string("name", use.type()),
          use.origin(),
          "catalog " + use.string("catalog", "") + " is ignored");
    }
    String schema = use.string("schema", "");
    return schema.isEmpty() ? null : naming.physical(Identifier.of(schema));
  }
}
