package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.sql.SQLException;
import java.util.List;

/** The errors of reading, compiling and running migrations. */
public final class RunnerErrors {
  public static final String EDITED = "RT422";
  public static final String BAD_FILE = "RT423";
  public static final String ROW_COUNT = "RT430";
  public static final String SQL_FILE = "RT434";
  public static final String FAILED = "RT500";
  public static final String DOES_NOT_COMPILE = "RT501";
  public static final String RUNNER_LOCK = "RT502";
  public static final String TABLE_LOCK = "RT503";
  public static final String TRANSACTION_CONTROL = "RT504";
  public static final String NO_INSTANCE = "RT505";
  public static final String CONNECTION_LOST = "RT506";
  public static final String JOURNAL = "RT507";
  public static final String MIGRATION_THREW = "RT508";
  public static final String DATABASE = "RT509";

  public static final String NOT_ONE_TRANSACTION = "RT528";
  public static final String STATEMENT_TIMEOUT = "RT529";
  public static final String AHEAD = "RT530";
  public static final String NO_STORED_DOWNGRADE = "RT531";
  public static final String NO_SESSION = "RT515";
  public static final String BAD_INDEX = "RT525";
  public static final String NO_REVISIONS = "RT526";
  public static final String NO_ANNOTATION = "RT527";

  static final String PRIVILEGE =
      "Grant the privilege (GRANT CREATE, USAGE ON SCHEMA …; only an owner may alter a table), or connect as"
          + " another role with database.user or --user.";

  private RunnerErrors() {}

  static RetortException usage(String code, String message, List<String> evidence, String help) {
    return new RetortException(ErrorKind.USAGE, code, message, evidence, help);
  }

  /** What the server says, when Retort's own tables cannot be read or written. */
  static RetortException database(String doing, SQLException cause) {
    boolean lost = isConnectionLost(cause);
    return new RetortException(
        ErrorKind.DATABASE,
        lost ? CONNECTION_LOST : DATABASE,
        (lost ? "the connection was lost while " : "the database refused ") + doing + ".",
        List.of("server says   " + oneLine(cause)),
        (isRefused(cause) ? PRIVILEGE + " " : "")
            + "What was committed before stays; 'current' says where the database stands.",
        cause);
  }

  /** The role may not do that: insufficient_privilege. */
  static boolean isRefused(SQLException cause) {
    return "42501".equals(cause.getSQLState());
  }

  /** SQLSTATE class 08, or the server going away (57P01 to 57P03). */
  static boolean isConnectionLost(SQLException cause) {
    String state = cause.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }

  static String oneLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " | ");
  }
}
