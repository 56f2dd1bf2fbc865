package dev.retort.runner;

import java.time.Duration;

/**
 * How long statements may run, by class; zero for no limit of ours.
 *
 * @param catalog for what only changes the catalog
 * @param scan for what reads or rewrites a table
 * @param build for what builds an index
 * @param own for SQL that a person wrote, and backfills
 */
public record StatementTimeouts(Duration catalog, Duration scan, Duration build, Duration own) {
  /** No limits. */
  public static final StatementTimeouts NONE =
      new StatementTimeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  Duration of(StatementClass kind) {
    return switch (kind) {
      case CATALOG -> catalog;
      case SCAN -> scan;
      case BUILD -> build;
      case OWN -> own;
    };
  }
}
