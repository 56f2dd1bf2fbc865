package dev.retort.operations;

import dev.retort.schema.QualifiedName;

/**
 * What SQL depends on besides the operation itself.
 *
 * @param defaultSchema the schema of names that have none
 * @param serverVersion the major version, 14 or newer
 */
public record SqlContext(String defaultSchema, int serverVersion) {
  /** The name with its schema, quoted: SQL never depends on the search path. */
  public String quote(QualifiedName name) {
    return name.in(defaultSchema).quoted();
  }
}
