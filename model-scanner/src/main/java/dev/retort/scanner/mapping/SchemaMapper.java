package dev.retort.scanner.mapping;

import dev.retort.finding.Finding;
import dev.retort.scanner.Additions;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.kept.Later;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.SchemaAssembler;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.EntityModel;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps declarations to tables by Hibernate's rules: tables first, then keys, then what needs only
 * the entity itself, then associations, then collections, then constraints over all of that.
 */
public final class SchemaMapper {
  private final ScanOptions options;

  public SchemaMapper(ScanOptions options) {
    this.options = options;
  }

  public ScanResult map(EntityModel model) {
    MappingContext context = new MappingContext(options, model);
    Later<List<Finding>> audit = new Later<>(() -> audit(context));
    EntityTables tables = new EntityTables(context);
    context.hierarchy.entities().forEach(tables::bind);
    EntityNames.report(context);
    context.bindings().forEach(b -> bindKeys(context, b));
    Map<EntityType, ColumnDraft> discriminators = new LinkedHashMap<>();
    for (EntityBinding binding : context.bindings()) {
      if (binding.entity().parent() == null) {
        Optional<ColumnDraft> column = new Discriminators(context, binding.entity()).bind();
        column.ifPresent(binding::discriminator);
        column.ifPresent(c -> discriminators.put(binding.entity(), c));
      }
    }
    context.bindings().forEach(SchemaMapper::bindAttributes);
    if (context.types.uses(Jpa.PARTITION_KEY)) {
      context.bindings().forEach(SchemaMapper::addPartitionKey);
    }
    context.runDeferred();
    context.state.run();
    EntityConstraints constraints = new EntityConstraints(context);
    if (context.types.uses(Jpa.SOFT_DELETE)) {
      context.bindings().forEach(constraints::addSoftDelete);
    }
    context.bindings().forEach(constraints::add);
    for (EntityBinding binding : context.bindings()) {
      EntityType root = binding.entity();
      Optional<String> discriminator =
          root.inherited(Jpa.DISCRIMINATOR_FORMULA)
              .map(f -> f.string("value", ""))
              .or(() -> Optional.ofNullable(discriminators.get(root)).map(c -> c.name().sql()));
      if (root.parent() == null
          && root.strategy() == EntityType.Strategy.SINGLE_TABLE
          && context.defaults.checksSubclassColumns()) {
        discriminator.ifPresent(new Discriminators(context, root)::addSubclassChecks);
      }
    }
    new ValidationConstraints(context).run();
    Additions additions = new PostgresAnnotations(context).collect();
    Schema schema =
        new SchemaAssembler(context.database, context.naming, options.constraintNames())
            .assemble(additions);
    List<Finding> findings = new ArrayList<>(context.findings());
    findings.addAll(audit.get());
    return new ScanResult(schema, findings, context.bindings().size(), additions);
  }

  /** What is said of annotations wherever they stand, whatever becomes of them. */
  private static List<Finding> audit(MappingContext context) {
    List<Finding> findings = new ArrayList<>(new Placeholders(context).run());
    findings.addAll(new AnnotationAudit(context).run());
    return findings;
  }

  /** Whether Retort's own annotations occur. */
  public static boolean hasAdditions(EntityModel model) {
    return model.types().stream()
        .anyMatch(
            t ->
                Postgres.isAmong(t.annotations())
                    || t.members().stream().anyMatch(m -> Postgres.isAmong(m.annotations())));
  }

  /** Whether Envers audits something. */
  public static boolean usesEnvers(EntityModel model) {
    return model.types().stream()
        .anyMatch(
            t ->
                t.annotation(Envers.AUDITED).isPresent()
                    || t.members().stream().anyMatch(m -> m.has(Envers.AUDITED)));
  }

  /** Whether a finding is about Retort's own annotations. */
  public static boolean isAboutAdditions(Finding finding) {
    return PostgresFindings.CODES.contains(finding.code());
  }

  private static void bindKeys(MappingContext context, EntityBinding binding) {
    binding.key();
    EntityType entity = binding.entity();
    for (AnnotationUse use :
        AnnotationUse.all(
            entity.declaration().annotations(), Jpa.SECONDARY_TABLE, Jpa.SECONDARY_TABLES)) {
      String name = use.string("name", "");
      TableDraft table = binding.table(name, use.origin());
      // EntityBinder#findMatchingSecondaryTable compares what is written with what is made of it.
      boolean found = table.name().written().equals(name);
      JoinSpec join =
          JoinSpec.of(
              use.annotations("pkJoinColumns"),
              found ? use.annotation("foreignKey") : Optional.empty());
      new IdentifierBinder(context, binding).bindToPrimary(table, join);
    }
  }

  /** Everything but the key; a table per class repeats what it inherits. */
  private static void bindAttributes(EntityBinding binding) {
    for (EntityType declaring : repeated(binding.entity())) {
      Scope scope = binding.scope().repeating(declaring);
      for (Attribute attribute : declaring.attributes()) {
        if (!binding.properties().containsKey(attribute.name())) {
          Mappings.map(attribute, scope);
        }
      }
    }
  }

  /** PostgreSQL demands that the key of a partitioned table has the columns it is cut by. */
  private static void addPartitionKey(EntityBinding binding) {
    List<ColumnDraft> key = new ArrayList<>(binding.table().primaryKey());
    for (BoundProperty property : binding.properties().values()) {
      if (property.attribute().has(Jpa.PARTITION_KEY) && property.table() == binding.table()) {
        property.columns().stream().filter(c -> !key.contains(c)).forEach(key::add);
      }
    }
    if (key.size() > binding.table().primaryKey().size()) {
      binding.table().primaryKey(key);
    }
  }

  /** The entities whose attributes are in an entity's table, from the root on. */
  private static List<EntityType> repeated(EntityType entity) {
    EntityType parent = entity.parent();
    if (parent == null || entity.strategy() != EntityType.Strategy.TABLE_PER_CLASS) {
      return List.of(entity);
    }
    List<EntityType> all = new ArrayList<>(repeated(parent));
    all.add(entity);
    return all;
  }
}
