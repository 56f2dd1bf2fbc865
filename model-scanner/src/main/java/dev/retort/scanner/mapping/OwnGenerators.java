package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Generators of values that an application writes in Java. */
final class OwnGenerators {
  /** What makes values in memory; what needs a sequence or table extends or implements more. */
  private static final Set<String> IN_MEMORY =
      Set.of(
          "org.hibernate.generator.AnnotationBasedGenerator",
          "org.hibernate.generator.BeforeExecutionGenerator",
          "org.hibernate.id.Configurable",
          "org.hibernate.id.IdentifierGenerator",
          "org.hibernate.id.UUIDGenerator",
          "org.hibernate.id.factory.spi.StandardGenerator",
          "org.hibernate.id.uuid.UuidGenerator");

  private OwnGenerators() {}

  /** Whether a class is known with all it extends, and none of that is about the database. */
  static boolean workInMemory(TypeIndex types, String name) {
    return worksInMemory(types, types.get(name), new HashSet<>());
  }

  private static boolean worksInMemory(
      TypeIndex types, @Nullable TypeDeclaration type, Set<String> seen) {
    if (type == null) {
      return false;
    }
    return !seen.add(type.name())
        || TypeIndex.supertypes(type).stream()
            .allMatch(
                t ->
                    IN_MEMORY.contains(t.name())
                        || t.name().startsWith("java.")
                        || !t.name().startsWith("org.hibernate.")
                            && worksInMemory(types, types.get(t.name()), seen));
  }
}
