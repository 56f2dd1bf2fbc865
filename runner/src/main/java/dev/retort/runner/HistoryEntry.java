package dev.retort.runner;

import java.time.Instant;

/**
 * One line of the history table.
 *
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param parents separated by blanks; empty for a base
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
    String toolVersion) {}
