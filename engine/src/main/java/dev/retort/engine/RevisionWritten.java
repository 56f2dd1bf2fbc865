package dev.retort.engine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A new revision.
 *
 * @param file where it is, or for a dry run would be
 * @param text the whole source
 * @param beside more files that belong to it, for tools that want several
 */
public record RevisionWritten(String id, Path file, String text, Map<Path, String> beside) {
  public RevisionWritten {
    beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
  }

  /** One that is a single file. */
  public RevisionWritten(String id, Path file, String text) {
    this(id, file, text, Map.of());
  }
}
