package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.TypeIndex;
import dev.retort.scanner.model.TypeDeclaration;
import java.util.HashSet;
import java.util.Set;

/** Generators of values that an application writes in Java. */
final class OwnGenerators {
  /** Hibernate's own that make values in memory. */
  private static final Set<String> IN_MEMORY =
      Set.of("org.hibernate.id.UUIDGenerator", "org.hibernate.id.uuid.UuidGenerator");

  /**
   * What says nothing of the database. It does not deny it either: a class that implements no more
   * may still create a sequence in its constructor, or in {@code registerExportables}.
   */
  private static final Set<String> SILENT =
      Set.of(
          "org.hibernate.generator.AnnotationBasedGenerator",
          "org.hibernate.generator.BeforeExecutionGenerator",
          "org.hibernate.id.Configurable",
          "org.hibernate.id.IdentifierGenerator",
          "org.hibernate.id.factory.spi.StandardGenerator");

  private OwnGenerators() {}

  /** Whether a class extends one that works in memory, and nothing that is about the database. */
  static boolean workInMemory(TypeIndex types, String name) {
    Set<String> above = new HashSet<>();
    climb(types, name, above);
    return above.stream().anyMatch(IN_MEMORY::contains)
        && above.stream()
            .allMatch(
                type ->
                    IN_MEMORY.contains(type)
                        || SILENT.contains(type)
                        || type.startsWith("java.")
                        || !type.startsWith("org.hibernate.") && types.get(type) != null);
  }

  private static void climb(TypeIndex types, String name, Set<String> above) {
    TypeDeclaration type = name.startsWith("org.hibernate.") ? null : types.get(name);
    if (above.add(name) && type != null) {
      TypeIndex.supertypes(type).forEach(t -> climb(types, t.name(), above));
    }
  }
}
