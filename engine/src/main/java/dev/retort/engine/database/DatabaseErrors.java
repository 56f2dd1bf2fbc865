package dev.retort.engine.database;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a server says to a question that Retort asks for itself, when nothing more is known. */
public final class DatabaseErrors {
  private DatabaseErrors() {}

  /** What the server said, as a coded error; empty where it was not the server. */
  public static Optional<RetortException> of(Exception error) {
    return error instanceof SQLException said ? Optional.of(coded(said)) : Optional.empty();
  }

  /** RT506 where the connection is gone, RT509 where the server refused. */
  private static RetortException coded(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    boolean lost = state.startsWith("08") || state.startsWith("57P0");
    String message = String.valueOf(error.getMessage()).strip().replaceAll("\\s*\\R\\s*", " | ");
    return new RetortException(
        ErrorKind.DATABASE,
        lost ? "RT506" : "RT509",
        lost ? "the connection to the database was lost." : "the database refused a question.",
        List.of("server says   " + ConnectionErrors.redact(message), "SQLSTATE      " + state),
        "Correct what the server says and run again. Nothing was changed.",
        error);
  }
}
