package dev.retort.engine;

import dev.retort.operations.PlannedOperation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A new revision.
 *
 * @param file where it is, or for a dry run would be
 * @param text the whole source
 * @param beside more files that belong to it, for tools that want several
 * @param operations what was generated into it
 */
public record RevisionWritten(
    String id,
    Path file,
    String text,
    Map<Path, String> beside,
    List<PlannedOperation> operations) {
  public RevisionWritten {
    operations = List.copyOf(operations);
    beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
  }

  /** One that is a single file. */
  public RevisionWritten(String id, Path file, String text) {
    this(id, file, text, Map.of(), List.of());
  }
}
