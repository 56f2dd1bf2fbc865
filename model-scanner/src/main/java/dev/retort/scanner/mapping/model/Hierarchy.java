package dev.retort.scanner.mapping.model;

import dev.retort.scanner.mapping.Jpa;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All entities, parents before children, otherwise by name. */
public final class Hierarchy {
  private final TypeIndex types;
  private final AttributeReader reader;
  private final Map<String, EntityType> entities = new LinkedHashMap<>();

  private final Map<String, List<TypeDeclaration>> embeddables = new HashMap<>();

  public Hierarchy(TypeIndex types) {
    this.types = types;
    this.reader = new AttributeReader(types);
    List<TypeDeclaration> managed = new ArrayList<>();
    for (TypeDeclaration type : types.all()) {
      if (type.managed() && type.annotation(Jpa.ENTITY).isPresent()) {
        managed.add(type);
      }
    }
    managed.sort(Order.by(TypeDeclaration::name));
    // What a class declares does not depend on other entities.
    managed.parallelStream().map(this::draft).toList().forEach(this::entity);
    for (TypeDeclaration type : types.all()) {
      String above =
          type.managed() && type.annotation(Jpa.EMBEDDABLE).isPresent()
              ? embeddableAbove(type.name())
              : null;
      if (above != null) {
        embeddables.computeIfAbsent(above, a -> new ArrayList<>()).add(type);
      }
    }
  }

  public List<EntityType> entities() {
    return List.copyOf(entities.values());
  }

  /** The entity of that class; null where it is none. */
  public @Nullable EntityType get(String className) {
    return entities.get(className);
  }

  /**
   * An entity by itself.
   *
   * @param parent the nearest entity above; null for a root
   * @param superclasses the mapped superclasses between the two, from the top
   */
  private record Draft(
      TypeDeclaration type,
      @Nullable TypeDeclaration parent,
      List<TypeDeclaration> superclasses,
      Access access,
      List<Attribute> attributes) {}

  private EntityType entity(Draft draft) {
    TypeDeclaration type = draft.type();
    EntityType known = entities.get(type.name());
    if (known != null) {
      return known;
    }
    TypeDeclaration above = draft.parent();
    EntityType parent = above == null ? null : entities.get(above.name());
    if (above != null && parent == null) {
      parent = entity(draft(above));
    }
    EntityType entity =
        new EntityType(type, parent, draft.superclasses(), draft.access(), draft.attributes());
    entities.put(type.name(), entity);
    return entity;
  }

  private Draft draft(TypeDeclaration type) {
    List<TypeDeclaration> lineage = new ArrayList<>();
    List<Map<String, TypeRef>> bindings = new ArrayList<>();
    climb(type, lineage, bindings);
    TypeDeclaration parent = null;
    int end = lineage.size();
    for (int i = 1; i < lineage.size() && parent == null; i++) {
      if (lineage.get(i).annotation(Jpa.ENTITY).isPresent()) {
        parent = lineage.get(i);
        end = i;
      }
    }
    Access inherited = AccessResolver.resolve(lineage);
    List<Attribute> attributes = new ArrayList<>();
    List<TypeDeclaration> superclasses = new ArrayList<>();
    for (int i = end - 1; i >= 0; i--) {
      TypeDeclaration one = lineage.get(i);
      if (i == 0 || one.annotation(Jpa.MAPPED_SUPERCLASS).isPresent()) {
        addAll(attributes, reader.read(one, inherited, bindings.get(i)));
        if (i > 0) {
          superclasses.add(0, one);
        }
      }
    }
    Access access = AttributeReader.stated(type.annotations()).orElse(inherited);
    return new Draft(type, parent, superclasses, access, attributes);
  }

  /**
   * Of an attribute that is declared twice the first counts ({@code PropertyBinder#addProperty}).
   */
  static void addAll(List<Attribute> attributes, List<Attribute> more) {
    if (attributes.isEmpty()) {
      attributes.addAll(more); // which has each but once
      return;
    }
    Set<String> names = new HashSet<>();
    for (Attribute attribute : attributes) {
      names.add(attribute.name());
    }
    for (Attribute attribute : more) {
      if (names.add(attribute.name())) {
        attributes.add(attribute);
      }
    }
  }

  /** The class and its superclasses, each with what its type variables stand for. */
  private void climb(
      TypeDeclaration start, List<TypeDeclaration> lineage, List<Map<String, TypeRef>> bindings) {
    Set<String> seen = new HashSet<>();
    TypeDeclaration type = start;
    List<TypeRef> arguments = List.of();
    while (type != null && seen.add(type.name())) {
      Map<String, TypeRef> bound = TypeIndex.bind(type, arguments);
      lineage.add(type);
      bindings.add(bound);
      TypeRef superclass = type.superclass();
      arguments =
          superclass == null
              ? List.of()
              : superclass.arguments().stream().map(a -> TypeIndex.resolve(a, bound)).toList();
      type = superclass == null ? null : types.get(superclass.name());
    }
  }

  /**
   * The attributes of an embeddable: its own and those of its mapped superclasses, but not those of
   * an embeddable that it extends ({@code EmbeddableBinder#isValidSuperclass}).
   *
   * @param use the type as it is used, with arguments
   * @param fallback the access type of whatever embeds it
   */
  public List<Attribute> embeddable(TypeRef use, Access fallback) {
    TypeDeclaration type = types.get(use.name());
    if (type == null) {
      return List.of();
    }
    Map<String, TypeRef> bindings = TypeIndex.bind(type, use.arguments());
    List<Attribute> attributes = new ArrayList<>(reader.read(type, fallback, bindings));
    TypeRef superclass = type.superclass();
    TypeDeclaration superDeclaration = superclass == null ? null : types.get(superclass.name());
    if (superclass != null
        && superDeclaration != null
        && superDeclaration.annotation(Jpa.MAPPED_SUPERCLASS).isPresent()) {
      addAll(attributes, embeddable(TypeIndex.resolve(superclass, bindings), fallback));
    }
    return attributes;
  }

  /** The embeddables that extend another one directly, apart from mapped superclasses. */
  public List<TypeDeclaration> embeddablesBelow(String name) {
    return embeddables.getOrDefault(name, List.of());
  }

  /** The nearest embeddable that an embeddable extends; null for none. */
  public @Nullable String embeddableAbove(String name) {
    TypeDeclaration type = types.get(name);
    Set<String> seen = new HashSet<>();
    while (type != null && type.superclass() != null && seen.add(type.name())) {
      type = types.get(type.superclass().name());
      if (type != null && type.annotation(Jpa.EMBEDDABLE).isPresent()) {
        return type.name();
      }
    }
    return null;
  }

  /** What a class itself declares. */
  public List<Attribute> ownAttributes(TypeDeclaration type, Access fallback) {
    return reader.read(type, fallback, TypeIndex.bind(type, List.of()));
  }
}
