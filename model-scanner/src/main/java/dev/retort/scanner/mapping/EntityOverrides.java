package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.model.TypeDeclaration;

/** The overrides that an entity and its mapped superclasses put on inherited attributes. */
final class EntityOverrides {
  private EntityOverrides() {}

  static Overrides of(EntityType entity) {
    Overrides overrides = Overrides.NONE.within("", "", entity.declaration().annotations());
    for (TypeDeclaration superclass : entity.mappedSuperclasses()) {
      overrides = overrides.within("", "", superclass.annotations());
    }
    return overrides;
  }
}
