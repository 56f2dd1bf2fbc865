package dev.retort.schema;

/** What happens to the referencing rows of a foreign key. */
public enum ReferentialAction {
  NO_ACTION("no action"),
  RESTRICT("restrict"),
  CASCADE("cascade"),
  SET_NULL("set null"),
  SET_DEFAULT("set default");

  private final String text;

  ReferentialAction(String text) {
    this.text = text;
  }

  /** As the JSON and, upper-cased, the SQL spell it. */
  public String text() {
    return text;
  }
}
