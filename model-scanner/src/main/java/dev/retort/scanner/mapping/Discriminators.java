package dev.retort.scanner.mapping;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.model.EntityType.Strategy;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The column that tells the entities of one table apart, and the checks that hang on it. */
final class Discriminators {
  private static final String NULL = "null";
  private static final String NOT_NULL = "not null";

  private final MappingContext context;
  private final EntityType root;
  private final @Nullable AnnotationUse use;
  private final String type;

  Discriminators(MappingContext context, EntityType root) {
    this.context = context;
    this.root = root;
    this.use = root.inherited(Jpa.DISCRIMINATOR_COLUMN).orElse(null);
    String stated = use == null ? "STRING" : use.enumConstant("discriminatorType", "STRING");
    this.type =
        root.inherited(Jpa.DISCRIMINATOR_FORMULA)
            .map(f -> f.enumConstant("discriminatorType", "STRING"))
            .filter(t -> !t.equals("STRING"))
            .orElse(stated);
  }

  /** Adds the column where the hierarchy has one. */
  Optional<ColumnDraft> bind() {
    boolean implicit =
        root.strategy() == Strategy.SINGLE_TABLE && !root.children().isEmpty() && use == null;
    if (root.strategy() == Strategy.TABLE_PER_CLASS
        || use == null && !implicit
        || root.inherited(Jpa.DISCRIMINATOR_FORMULA).isPresent()) {
      return Optional.empty();
    }
    EntityBinding binding = context.binding(root);
    Origin origin = use == null ? root.declaration().origin() : use.origin();
    String given = use == null ? "" : use.string("name", "");
    Identifier logical = Identifier.of(given.isEmpty() ? "DTYPE" : given);
    ColumnDraft column =
        new ColumnDraft(logical, context.naming.physical(logical), columnType(), origin)
            .nullable(values().contains(NULL));
    ColumnDraft added = binding.table().add(column);
    added.type(column.type()); // an attribute's column of that name becomes this one
    boolean forced =
        root.inherited("org.hibernate.annotations.DiscriminatorOptions")
            .map(o -> o.bool("force", false))
            .orElse(false);
    if (context.defaults.checksDiscriminators() && !values().contains(NOT_NULL) && !forced) {
      String listed =
          values().stream()
              .filter(v -> !v.equals(NULL))
              .map(this::literal)
              .collect(Collectors.joining(",", column.name().sql() + " in (", ")"));
      binding.table().add(new CheckDraft(null, listed, List.of(added), origin));
    }
    return Optional.of(added);
  }

  /** What a concrete subclass demands of columns that its siblings leave empty. */
  void addSubclassChecks(String discriminator) {
    for (EntityType entity : root.descendants()) {
      EntityType parent = entity.parent();
      String value = value(entity);
      if (parent == null || entity.isAbstract() || value.equals(NOT_NULL)) {
        continue;
      }
      List<BoundProperty> properties = new ArrayList<>();
      properties.addAll(inOrder(context.binding(parent)));
      properties.addAll(inOrder(context.binding(entity)));
      String demanded =
          properties.stream()
              .filter(p -> !p.composite() && !p.optional() && !p.path().contains("."))
              .filter(p -> p.table() == context.binding(entity).table())
              .flatMap(p -> p.columns().stream())
              .filter(ColumnDraft::nullable)
              .map(c -> c.name().sql() + " is not null")
              .collect(Collectors.joining(" and "));
      if (!demanded.isEmpty()) {
        String test = value.equals(NULL) ? " is null" : " <> " + literal(value);
        context
            .binding(entity)
            .table()
            .add(
                new CheckDraft(
                    null,
                    discriminator + test + " or (" + demanded + ")",
                    List.of(),
                    entity.declaration().origin()));
      }
    }
  }

  private static List<BoundProperty> inOrder(EntityBinding binding) {
    return binding.entity().attributes().stream()
        .flatMap(a -> Optional.ofNullable(binding.properties().get(a.name())).stream())
        .toList();
  }

  private List<String> values() {
    return Stream.concat(Stream.of(root), below(root))
        .filter(e -> !e.isAbstract())
        .map(this::value)
        .toList();
  }

  /** Grandchildren before children ({@code PersistentClass#getSubclasses}). */
  private static Stream<EntityType> below(EntityType entity) {
    return Stream.concat(
        entity.children().stream().flatMap(Discriminators::below), entity.children().stream());
  }

  private String value(EntityType entity) {
    return entity
        .declaration()
        .annotation(Jpa.DISCRIMINATOR_VALUE)
        .map(v -> v.string("value", ""))
        .orElseGet(
            () ->
                type.equals("INTEGER") ? String.valueOf(entity.name().hashCode()) : entity.name());
  }

  private String literal(String value) {
    return type.equals("INTEGER") ? value : "'" + value.replace("'", "''") + "'";
  }

  private String columnType() {
    String definition = use == null ? "" : use.string("columnDefinition", "");
    if (!definition.isEmpty()) {
      return ColumnDefinition.parse(definition).type();
    }
    return switch (type) {
      case "INTEGER" -> "integer";
      case "CHAR" -> "char(1)";
      default -> "varchar(" + (use == null ? 31 : use.number("length", 31)) + ")";
    };
  }
}
