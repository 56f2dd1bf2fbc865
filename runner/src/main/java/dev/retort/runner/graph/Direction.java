package dev.retort.runner.graph;

import java.util.Locale;

/** Which way a step goes. */
public enum Direction {
  UPGRADE,
  DOWNGRADE,
  STAMP;

  /** As people and the history table spell it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
