package dev.retort.templates;

/**
 * The module that the templates are resources of: {@code java/migration.mustache}, and in {@code
 * java/operation/} one for each operation.
 */
public final class Templates {
  private Templates() {}
}
