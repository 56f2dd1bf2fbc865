package dev.retort.templates;

import java.util.List;

/**
 * The module that the templates are resources of: {@code java/migration.mustache}, and in {@code
 * java/operation/} one for each operation.
 */
public final class Templates {
  /** The sets of templates that come along, sorted by name. */
  public static final List<Template> BUILT_IN =
      List.of(new Template("java", "a Java class that implements Migration"));

  private Templates() {}

  /**
   * A set of templates.
   *
   * @param name the folder below this package's resources
   * @param description what revisions are written as
   */
  public record Template(String name, String description) {}
}
