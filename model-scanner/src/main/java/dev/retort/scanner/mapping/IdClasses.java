package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.List;
import java.util.Set;

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
   * The attributes that are mapped to the key's columns.
   *
   * @param ids the entity's own
   */
  static List<Attribute> attributes(
      EntityType entity, List<Attribute> ids, MappingContext context) {
    TypeRef type =
        entity.inherited(Jpa.ID_CLASS).flatMap(a -> a.type("value")).orElse(null);
    TypeDeclaration declared = type == null ? null : context.types.get(type.name());
    boolean mapped =
        declared != null
            && declared.members().stream()
                .flatMap(m -> m.annotations().stream())
                .anyMatch(a -> MAPPING.contains(a.type()));
    if (type == null || !mapped) {
      return ids;
    }
    List<Attribute> attributes =
        context.hierarchy.embeddable(type, entity.access()).stream()
            .filter(a -> ids.stream().anyMatch(i -> i.name().equals(a.name())))
            .toList();
    return attributes.size() == ids.size() ? attributes : ids;
  }
}
