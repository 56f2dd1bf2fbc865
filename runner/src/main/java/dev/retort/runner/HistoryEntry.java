package dev.retort.runner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history table.
 *
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param parents separated by blanks; empty for a base
 * @param undo its way back, as {@code StoredDowngrade} spells it; null where none is stored, empty
 *     where there is nothing to do
 */
public record HistoryEntry(
    long number,
    String id,
    String direction,
    String parents,
    String checksum,
    String source,
    String appliedBy,
    Instant appliedAt,
    long durationMillis,
    String toolVersion,
    @Nullable List<String> undo) {
  public HistoryEntry {
    undo = undo == null ? null : List.copyOf(undo);
  }

  /** Its parents' ids. */
  List<String> parentIds() {
    return parents.isEmpty() ? List.of() : List.of(parents.split(" "));
  }
}
