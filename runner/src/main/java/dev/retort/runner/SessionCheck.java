package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out whether a connection is a session. Behind a pooler in transaction mode it is not: the
 * lock would be taken on one backend and looked for on another, and settings would reach strangers.
 */
final class SessionCheck {
  private SessionCheck() {}

  /**
   * Refuses connections that share or change backends (RT515), before anything is set or locked.
   * Poolers give the backend that was used last, so that both have the same one; or take turns, so
   * that one has several. Twice in a row and alternately catches either.
   */
  static void require(Connection first, Connection second) throws SQLException {
    List<Integer> ofFirst = new ArrayList<>();
    List<Integer> ofSecond = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ofFirst.add(backend(first));
      ofFirst.add(backend(first));
      ofSecond.add(backend(second));
    }
    Set<Integer> one = new LinkedHashSet<>(ofFirst);
    Set<Integer> other = new LinkedHashSet<>(ofSecond);
    if (one.size() > 1 || other.size() > 1 || one.equals(other)) {
      throw noSession(
          ErrorKind.USAGE,
          List.of(
              "backends of one connection    " + ofFirst,
              "and of another, meanwhile     " + ofSecond),
          "Nothing was touched.");
    }
  }

  /** The session was there when the run began and is not now. */
  static RetortException lost(String why) {
    return noSession(
        ErrorKind.DATABASE,
        List.of("why   " + why),
        "What was committed before stays; 'current' says where the database stands.");
  }

  static int backend(Connection connection) throws SQLException {
    return Integer.parseInt(Sql.value(connection, "SELECT pg_catalog.pg_backend_pid()"));
  }

  private static RetortException noSession(ErrorKind kind, List<String> evidence, String state) {
    return new RetortException(
        kind,
        RunnerErrors.NO_SESSION,
        "the connection does not keep its session: there is a pooler in transaction mode in between.",
        evidence,
        "Connect migrations to PostgreSQL itself, or to a pool with pool_mode = session; the application may go on as it does. "
            + state);
  }
}
