package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * What Retort is measured beside: Hibernate builds its metadata of the same classes, without a
 * connection, and counts the tables. A process of its own.
 */
final class HibernateBoot {
  private HibernateBoot() {}

  /**
   * @param args a file with the name of a class a line
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder()
            .applySetting("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
            .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
            .build();
    MetadataSources sources = new MetadataSources(registry);
    for (String name : Files.readAllLines(Path.of(args[0]))) {
      sources.addAnnotatedClass(Class.forName(name));
    }
    System.out.println(sources.buildMetadata().collectTableMappings().size() + " tables");
  }
}
