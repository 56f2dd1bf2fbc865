package dev.retort.annotations;

/** When a constraint is checked. */
public enum Checked {
  /** With every row: PostgreSQL's default. */
  AT_ONCE,
  /** After each statement, unless {@code SET CONSTRAINTS} puts it off: {@code DEFERRABLE}. */
  DEFERRABLE,
  /** When the transaction ends: {@code DEFERRABLE INITIALLY DEFERRED}. */
  AT_COMMIT
}
