package dev.retort.scanner.remap;

import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model's types by name. */
final class Types {
  private static final String ENTITY = "jakarta.persistence.Entity";

  private final Map<String, TypeDeclaration> types = new HashMap<>();
  private final Map<String, List<String>> subclasses = new HashMap<>();

  Types(EntityModel model) {
    for (TypeDeclaration type : model.types()) {
      types.put(type.name(), type);
      TypeRef superclass = type.superclass();
      if (superclass != null) {
        subclasses.computeIfAbsent(superclass.name(), n -> new ArrayList<>()).add(type.name());
      }
    }
  }

  @Nullable TypeDeclaration get(String name) {
    return types.get(name);
  }

  Collection<TypeDeclaration> all() {
    return types.values();
  }

  /** The names of the types that extend a class directly. */
  List<String> subclasses(String name) {
    return subclasses.getOrDefault(name, List.of());
  }

  boolean isEntity(@Nullable TypeDeclaration type) {
    return type != null && type.annotation(ENTITY).isPresent();
  }

  boolean isEntity(String name) {
    return isEntity(types.get(name));
  }

  /** Whether the entity stands alone: no entity above it, and nothing below. */
  boolean isAlone(TypeDeclaration entity) {
    if (!subclasses(entity.name()).isEmpty()) {
      return false;
    }
    TypeRef superclass = entity.superclass();
    for (int steps = 0; superclass != null && steps < types.size(); steps++) {
      TypeDeclaration above = types.get(superclass.name());
      if (above == null) {
        return true;
      }
      if (isEntity(above)) {
        return false;
      }
      superclass = above.superclass();
    }
    return superclass == null;
  }
}
