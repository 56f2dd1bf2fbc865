package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.SequenceDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What generated ids need: sequences, tables, identity columns. AUTO is UUID for UUID and String
 * ids and a sequence for all others ({@code StrictIdGeneratorResolverSecondPass}).
 */
final class Generators {
  private static final int ALLOCATION = 50;

  /** Names of strategies that stand for themselves and need nothing in the database. */
  private static final Set<String> STRATEGIES =
      Set.of("assigned", "foreign", "guid", "increment", "uuid", "uuid.hex", "uuid2");

  private static final Set<String> UUID_TYPES = Set.of("java.util.UUID", "java.lang.String");

  private final MappingContext context;
  private final EntityBinding binding;

  Generators(MappingContext context, EntityBinding binding) {
    this.context = context;
    this.binding = binding;
  }

  /** Ids and the attributes of embedded ids. */
  void bind(List<Attribute> ids) {
    for (BoundProperty property : List.copyOf(binding.properties().values())) {
      boolean ofKey =
          ids.stream()
              .anyMatch(
                  i ->
                      property.path().equals(i.name())
                          || property.path().startsWith(i.name() + "."));
      if (ofKey && !property.composite() && !property.columns().isEmpty()) {
        bind(property.attribute(), property.columns().get(0));
      }
    }
  }

  /** A generator's own annotation on the attribute counts, whatever is generated besides. */
  private void bind(Attribute id, ColumnDraft column) {
    AnnotationUse own = id.annotation(Jpa.NATIVE_GENERATOR).orElse(null);
    if (own != null) {
      new GenericGenerators(context, binding).addNative(own);
    } else if (!id.has(Jpa.UUID_GENERATOR)) {
      id.annotation(Jpa.GENERATED_VALUE).ifPresent(g -> bind(id, column, g));
    }
  }

  /** Only what lives in the table itself. */
  void bindIdentity(List<Attribute> ids) {
    for (Attribute id : ids) {
      BoundProperty property = binding.properties().get(id.name());
      boolean identity =
          id.annotation(Jpa.GENERATED_VALUE).filter(g -> isIdentity(id, g)).isPresent();
      if (identity && property != null && !property.columns().isEmpty()) {
        identity(property.columns().get(0));
      }
    }
  }

  private boolean isIdentity(Attribute id, AnnotationUse generated) {
    String generator = generated.string("generator", "");
    return switch (generated.enumConstant("strategy", "AUTO")) {
      case "IDENTITY" -> true;
      case "AUTO" ->
          find(Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS, generator, id) == null
              && find(Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS, generator, id) == null
              && new GenericGenerators(context, binding)
                  .isIdentity(genericGenerator(generator, id));
      default -> false;
    };
  }

  private void bind(Attribute id, ColumnDraft column, AnnotationUse generated) {
    String generator = generated.string("generator", "");
    switch (generated.enumConstant("strategy", "AUTO")) {
      case "IDENTITY" -> identity(column);
      case "UUID" -> {
        // made by the application
      }
      case "SEQUENCE" ->
          sequence(
              find(Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS, generator, id), generator, id);
      case "TABLE" ->
          new TableGenerators(context)
              .add(find(Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS, generator, id), generator, id);
      default -> auto(id, column, generator);
    }
  }

  private void auto(Attribute id, ColumnDraft column, String generator) {
    AnnotationUse own = nativeGenerator(id);
    if (defined(id, column, generator)) {
      return;
    }
    if (own != null && !STRATEGIES.contains(generator)) {
      new GenericGenerators(context, binding).addNative(own);
    } else if (!UUID_TYPES.contains(autoType(id).name()) && !hasOwnGenerator(id, generator)) {
      sequence(null, generator, id);
    }
  }

  /** Whether a generator is defined nearby under that name; adds what it needs. */
  boolean defined(Attribute id, ColumnDraft column, String generator) {
    AnnotationUse sequence = find(Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS, generator, id);
    AnnotationUse table = find(Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS, generator, id);
    AnnotationUse generic = genericGenerator(generator, id);
    if (sequence != null) {
      sequence(sequence, generator, id);
    } else if (table != null) {
      new TableGenerators(context).add(table, generator, id);
    } else if (generic != null) {
      new GenericGenerators(context, binding).add(generic, id, column);
    }
    return sequence != null || table != null || generic != null;
  }

  private TypeRef autoType(Attribute id) {
    return context.defaults.declaredTypeChoosesGenerator() ? id.member().type() : id.type();
  }

  /** Hibernate's own generator annotations. */
  private boolean hasOwnGenerator(Attribute id, String generator) {
    return id.has(Jpa.UUID_GENERATOR) || STRATEGIES.contains(generator) || isDerived();
  }

  /** The id is another entity's, whose generator makes it. */
  private boolean isDerived() {
    return binding.entity().attributes().stream()
        .flatMap(a -> a.annotation(Jpa.MAPS_ID).stream())
        .anyMatch(a -> a.string("value", "").isEmpty());
  }

  private @Nullable AnnotationUse genericGenerator(String generator, Attribute id) {
    return find(
        Jpa.GENERIC_GENERATOR, "org.hibernate.annotations.GenericGenerators", generator, id);
  }

  /** On the id, its class or its package. */
  private @Nullable AnnotationUse nativeGenerator(Attribute id) {
    return id.annotation(Jpa.NATIVE_GENERATOR)
        .or(() -> id.owner().annotation(Jpa.NATIVE_GENERATOR))
        .or(
            () ->
                context.packageAnnotations(id.owner()).stream()
                    .filter(a -> a.type().equals(Jpa.NATIVE_GENERATOR))
                    .findFirst())
        .orElse(null);
  }

  private static void identity(ColumnDraft column) {
    column.identity(Identity.of(Identity.Generation.BY_DEFAULT));
  }

  private void sequence(@Nullable AnnotationUse use, String generator, Attribute id) {
    String given = use == null ? "" : use.string("sequenceName", "");
    String name =
        !given.isEmpty() ? given : use == null ? generator : use.string("name", generator);
    Identifier schema = use == null ? null : context.schemaOf(use);
    Identifier logical;
    if (name.isEmpty()) {
      logical = Identifier.of(binding.sequenceBase() + "_SEQ");
    } else if (name.contains(".") && !Identifier.of(name).text().equals(name)) {
      logical = Identifier.of(name);
    } else {
      int dot = name.lastIndexOf('.');
      schema = dot < 0 ? schema : context.naming.physical(Identifier.of(name.substring(0, dot)));
      logical = Identifier.of(name.substring(dot + 1));
    }
    long start = use == null ? 1 : use.number("initialValue", 1);
    long increment = use == null ? ALLOCATION : use.number("allocationSize", ALLOCATION);
    Origin origin = use == null ? id.origin() : use.origin();
    context.database.add(
        new SequenceDraft(
            schema,
            context.naming.physical(logical),
            start,
            increment == 0 ? 1 : increment,
            origin));
  }

  /**
   * A generator's definition on the attribute, its class or its package; one on another class does
   * not count ({@code GeneratorAnnotationHelper#findLocalizedMatch}).
   */
  @Nullable AnnotationUse find(
      String annotation, String container, String generator, Attribute id) {
    if (!context.types.uses(annotation) && !context.types.uses(container)) {
      return null;
    }
    List<AnnotationUse> near = new ArrayList<>(id.all(annotation, container));
    near.addAll(
        AnnotationUse.all(binding.entity().declaration().annotations(), annotation, container));
    if (binding.entity().strategy() == EntityType.Strategy.TABLE_PER_CLASS) {
      near.addAll(
          AnnotationUse.all(
              binding.entity().root().declaration().annotations(), annotation, container));
    }
    near.addAll(AnnotationUse.all(id.owner().annotations(), annotation, container));
    if (generator.isEmpty()) {
      String entityName = binding.entity().name();
      near.addAll(ofPackage(id, annotation, container));
      return near.stream()
          .filter(u -> u.string("name", "").isEmpty() || u.string("name", "").equals(entityName))
          .findFirst()
          .orElse(near.isEmpty() ? null : near.get(0));
    }
    near.addAll(ofPackage(id, annotation, container));
    return near.stream()
        .filter(u -> u.string("name", "").equals(generator))
        .findFirst()
        .or(
            () ->
                id.all(annotation, container).stream()
                    .filter(u -> u.string("name", "").isEmpty())
                    .findFirst())
        .orElse(null);
  }

  /** The package of the class that declares the id, which may be another than the entity's. */
  private List<AnnotationUse> ofPackage(Attribute id, String annotation, String container) {
    return AnnotationUse.all(context.packageAnnotations(id.owner()), annotation, container);
  }
}
