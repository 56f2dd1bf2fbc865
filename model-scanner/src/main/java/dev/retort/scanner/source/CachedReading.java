package dev.retort.scanner.source;

import dev.retort.scanner.model.TypeDeclaration;
import java.util.Map;
import java.util.Optional;

/**
 * What was read with the help of a cache.
 *
 * @param since the name of the cache's content before
 * @param state the name of its content now; empty where nothing is kept
 * @param before the types that were read anew, as they were in the earlier content; empty where it
 *     did not have them all, or XML says more of them
 * @param keep writes the content, and may run beside what goes on with the rest
 */
public record CachedReading(
    SourceModel source,
    String since,
    String state,
    Optional<Map<String, TypeDeclaration>> before,
    Runnable keep) {

  /** What was read without a cache. */
  public static CachedReading of(SourceModel source) {
    return new CachedReading(source, "", "", Optional.empty(), () -> {});
  }
}
