package dev.retort.finding;

/** What an error means to the caller: each kind is an exit code of the command line. */
public enum ErrorKind {
  /** Wrong usage or configuration, unknown or ambiguous revision; nothing was touched. */
  USAGE(2),
  /** The database refused or a migration failed. */
  DATABASE(3),
  /** A person must decide. */
  DECISION(4),
  /** Another runner holds the lock, or a lock could not be had in time. */
  LOCK(5);

  private final int exitCode;

  ErrorKind(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
