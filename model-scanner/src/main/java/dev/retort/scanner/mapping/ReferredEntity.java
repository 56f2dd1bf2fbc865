package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
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
          attribute.label()
              + " refers to "
              + type.name()
              + (context.types.isOutOfSight(type)
                  ? ", which is neither in the sources nor on models.classpath"
                  : ", which is no entity that was read"));
    }
    return target;
  }
}
