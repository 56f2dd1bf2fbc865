package dev.retort.differ;

import dev.retort.schema.Schema;
import java.util.List;

/** Compares two schemas. Pure: no database, clock or console. */
public final class Differ {
  private final DiffOptions options;

  public Differ(DiffOptions options) {
    this.options = options;
  }

  /**
   * What leads from one schema to the other. Neither schema is changed; both should be canonical,
   * so that expressions of one meaning have one text.
   */
  public Diff diff(Schema actual, Schema wanted) {
    return new Diff(List.of(), List.of(), List.of());
  }
}
