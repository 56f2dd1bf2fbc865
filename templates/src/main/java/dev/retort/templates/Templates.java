package dev.retort.templates;

import java.util.List;

/**
 * The module that the templates are resources of: {@code java/migration.mustache}, and in {@code
 * java/operation/} one for each operation.
 */
public final class Templates {
  /** The sets of templates that come along, sorted by name. */
  public static final List<Template> BUILT_IN =
      List.of(
          new Template("flyway-java", "a BaseJavaMigration, which Flyway runs"),
          new Template("flyway-sql", "V….sql and U….sql, which Flyway runs"),
          new Template("java", "a Java class that implements Migration"),
          new Template("liquibase-sql", "a formatted SQL changelog, which Liquibase runs"),
          new Template("sql", "a file of SQL with both ways"));

  private Templates() {}

  /**
   * A set of templates.
   *
   * @param name as the configuration spells it; {@code java} is also the folder of its templates
   * @param description what revisions are written as
   */
  public record Template(String name, String description) {}
}
