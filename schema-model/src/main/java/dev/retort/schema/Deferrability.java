package dev.retort.schema;

/** When a constraint is checked. */
public enum Deferrability {
  NOT_DEFERRABLE(""),
  INITIALLY_IMMEDIATE("DEFERRABLE"),
  INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

  private final String sql;

  Deferrability(String sql) {
    this.sql = sql;
  }

  /** The clause; empty for the default. */
  public String sql() {
    return sql;
  }

  public static Deferrability of(boolean deferrable, boolean initiallyDeferred) {
    if (initiallyDeferred) {
      return INITIALLY_DEFERRED; // INITIALLY DEFERRED implies DEFERRABLE (CREATE TABLE, PostgreSQL
      // manual)
    }
    return deferrable ? INITIALLY_IMMEDIATE : NOT_DEFERRABLE;
  }
}
