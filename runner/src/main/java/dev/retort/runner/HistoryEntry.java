package dev.retort.runner;

import java.time.Instant;
import java.util.List;

/**
 * One line of the history table.
 *
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param parents separated by blanks; empty for a base
 * @param undo its way back, as {@code StoredDowngrade} spells it; empty where none is stored
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
    List<String> undo) {
  public HistoryEntry {
    undo = List.copyOf(undo);
  }

  /** Its parents' ids. */
  List<String> parentIds() {
    return parents.isEmpty() ? List.of() : List.of(parents.split(" "));
  }
}
