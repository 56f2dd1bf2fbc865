package dev.retort.conformance.other;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/**
 * The statements with which Hibernate creates the schema of some classes. It is loaded together
 * with whichever Hibernate is asked, so it speaks only what all of them understand.
 */
public final class DdlExport implements Function<Map<String, List<String>>, List<String>> {
  /** Called by reflection. */
  public DdlExport() {}

  /**
   * @param request {@code classes}, {@code packages} and {@code mappings} (resources), by name;
   *     {@code settings}, keys and values by turns
   */
  @Override
  public List<String> apply(Map<String, List<String>> request) {
    Map<String, Object> settings = new HashMap<>();
    List<String> pairs = request.getOrDefault("settings", List.of());
    for (int i = 0; i < pairs.size(); i += 2) {
      settings.put(pairs.get(i), pairs.get(i + 1));
    }
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder()
            .applySettings(settings)
            .applySettings(
                Map.of(
                    "hibernate.dialect",
                    new PostgreSQLDialect(DatabaseVersion.make(14)),
                    "hibernate.boot.allow_jdbc_metadata_access",
                    false,
                    "jakarta.persistence.validation.mode",
                    "none"))
            .build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      request.getOrDefault("classes", List.of()).forEach(sources::addAnnotatedClassName);
      request.getOrDefault("packages", List.of()).forEach(sources::addPackage);
      request.getOrDefault("mappings", List.of()).forEach(sources::addResource);
      Metadata metadata = sources.getMetadataBuilder().build();
      ((MetadataImplementor) metadata).orderColumns(true); // as hbm2ddl=create does
      return List.copyOf(new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true));
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }
}
