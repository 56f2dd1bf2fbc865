package dev.retort.finding;

/** How much a finding matters. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** As the JSON spells it. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
