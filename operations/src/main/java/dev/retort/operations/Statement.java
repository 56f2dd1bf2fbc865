package dev.retort.operations;

/**
 * One SQL statement with the facts a runner needs.
 *
 * @param sql without a terminator
 * @param lock the strongest table lock it takes
 * @param transactional whether it may run inside a transaction block; {@code CREATE INDEX
 *     CONCURRENTLY} may not
 */
public record Statement(String sql, LockLevel lock, boolean transactional) {
  /** A statement that may run in a transaction. */
  public static Statement of(LockLevel lock, String sql) {
    return new Statement(sql, lock, true);
  }

  /** A statement that the server refuses inside a transaction block. */
  public static Statement alone(LockLevel lock, String sql) {
    return new Statement(sql, lock, false);
  }
}
