package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class of a key of several attributes. One that carries mapping annotations itself counts
 * instead of the entity's attributes ({@code EmbeddableBinder#hasAnnotationsOnIdClass}).
 */
final class IdClasses {
  private static final Set<String> MAPPING =
      Set.of(
          Jpa.COLUMN,
          Jpa.ID,
          Jpa.GENERATED_VALUE,
          Jpa.MANY_TO_MANY,
          Jpa.MANY_TO_ONE,
          Jpa.ONE_TO_MANY,
          Jpa.ONE_TO_ONE);

  private IdClasses() {}

  /**
   * The attributes that are mapped to the key's columns: those with {@code @Id}, and whatever else
   * the id class has.
   */
  static List<Attribute> attributes(EntityType entity, MappingContext context) {
    TypeRef type = type(entity);
    TypeDeclaration declared = type == null ? null : context.types.get(type.name());
    List<Attribute> ofClass = parts(entity, context);
    List<Attribute> ids = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      if (attribute.has(Jpa.ID)
          || attribute.has(Jpa.EMBEDDED_ID)
          || !ofClass.isEmpty()
              && ofClass.stream().anyMatch(c -> c.name().equals(attribute.name()))) {
        ids.add(attribute);
      }
    }
    boolean mapped =
        declared != null
            && declared.members().stream()
                .flatMap(m -> m.annotations().stream())
                .anyMatch(a -> MAPPING.contains(a.type()));
    if (!mapped) {
      return declared != null && declared.kind() == TypeDeclaration.Kind.RECORD
          ? inOrder(ids, ofClass)
          : ids;
    }
    List<Attribute> attributes =
        ofClass.stream()
            .filter(a -> ids.stream().anyMatch(i -> i.name().equals(a.name())))
            .toList();
    return attributes.size() == ids.size() ? attributes : ids;
  }

  private static @Nullable TypeRef type(EntityType entity) {
    return entity.inherited(Jpa.ID_CLASS).flatMap(a -> a.type("value")).orElse(null);
  }

  /** The attributes of the class; none where there is no class, or it is not known. */
  private static List<Attribute> parts(EntityType entity, MappingContext context) {
    TypeRef type = type(entity);
    return type == null || context.types.get(type.name()) == null
        ? List.of()
        : context.hierarchy.embeddable(type, entity.access());
  }

  /** The class's attribute of that name; null where there is none. */
  static @Nullable Attribute part(EntityType entity, String name, MappingContext context) {
    return parts(entity, context).stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** A record's components keep their order, where other attributes are in that of their names. */
  private static List<Attribute> inOrder(List<Attribute> ids, List<Attribute> components) {
    List<String> names = components.stream().map(Attribute::name).toList();
    return ids.stream().sorted(Comparator.comparing(id -> names.indexOf(id.name()))).toList();
  }
}
