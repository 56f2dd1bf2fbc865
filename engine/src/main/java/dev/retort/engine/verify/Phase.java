package dev.retort.engine.verify;

/** What is tried with a revision, in this order. */
public enum Phase {
  /** From the state before it. */
  UPGRADE("upgrade"),
  /** Back again; the catalog must be as it was before. */
  DOWNGRADE("downgrade"),
  /** Once more; the catalog must be as it was after the first time. */
  UPGRADE_AGAIN("upgrade again");

  private final String text;

  Phase(String text) {
    this.text = text;
  }

  /** As people read it. */
  public String text() {
    return text;
  }
}
