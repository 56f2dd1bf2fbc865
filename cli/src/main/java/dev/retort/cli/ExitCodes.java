package dev.retort.cli;

/**
 * The exit codes of the contract that are no error's. An error's code is its {@code ErrorKind}'s.
 */
final class ExitCodes {
  static final int DONE = 0;

  /** The answer is "no": drift, errors, several heads. */
  static final int NO = 1;

  static final int USAGE = 2;
  static final int DATABASE = 3;
  static final int DECISION = 4;

  private ExitCodes() {}
}
