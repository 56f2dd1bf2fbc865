package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** The entity at the other end of an association. */
final class ReferredEntity {
  private ReferredEntity() {}

  /** Null where there is none, which is reported. */
  static @Nullable EntityBinding find(MappingContext context, TypeRef type, Attribute attribute) {
    EntityBinding target = context.binding(type.name());
    if (target == null) {
      context.report(
          MappingFindings.RT134,
          attribute.label(),
          attribute.origin(),
          attribute.label() + " refers to " + type.name() + why(context, type));
    }
    return target;
  }

  private static String why(MappingContext context, TypeRef type) {
    if (context.types.isOutOfSight(type)) {
      return ", which is neither in the sources nor on models.classpath";
    }
    TypeDeclaration declared = context.types.get(type.name());
    boolean entity = declared != null && declared.annotation(Jpa.ENTITY).isPresent();
    return entity
        ? ", which is an entity, but outside of what was read: not under models.source, or left out"
            + " by models.packages or models.classes"
        : ", which is no entity that was read";
  }
}
