package dev.retort.engine.verify;

/** What came of a phase. */
public enum Outcome {
  /** It ran, and the catalog is what it should be. */
  OK("ok"),
  /** It ran, and the catalog is something else. */
  DIFFERENT("different"),
  /** The database refused it, or the migration threw. */
  FAILED("failed"),
  /** The revision says that there is no way back. */
  IRREVERSIBLE("irreversible"),
  /** It was not tried, because of what came of an earlier phase or revision. */
  NOT_RUN("not run");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** As the report spells it. */
  public String text() {
    return text;
  }
}
