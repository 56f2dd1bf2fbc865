package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * What is read of a database.
 *
 * @param schemas the schemas to read; one that does not exist is simply not in the result
 * @param versionTable the table in which the runner keeps the applied revisions, with or without a
 *     schema; it and its companions ({@code <versionTable>_…}) are never read
 * @param grants whether privileges are read, and with them compared
 */
public record Scope(List<String> schemas, String versionTable, boolean grants) {
  public Scope {
    schemas = List.copyOf(schemas);
  }

  /** Without privileges. */
  public Scope(List<String> schemas, String versionTable) {
    this(schemas, versionTable, false);
  }

  /** Whether a table is one of the runner's own. */
  boolean isOwn(QualifiedName table) {
    QualifiedName version = QualifiedName.parse(versionTable);
    boolean sameSchema = version.schema() == null || version.schema().equals(table.schema());
    return sameSchema
        && (table.name().equals(version.name()) || table.name().startsWith(version.name() + "_"));
  }
}
