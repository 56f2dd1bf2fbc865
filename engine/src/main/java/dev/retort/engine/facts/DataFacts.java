package dev.retort.engine.facts;

import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.operations.SqlContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the rows that exist about each planned operation, and adds what they say to its findings.
 * Reads only, in a transaction of its own that is rolled back; a question that is not answered in
 * time is "unknown", never "safe".
 */
public final class DataFacts {
  /** What one question may take. */
  private static final String TIMEOUT = "2s";

  /** What a server says when a statement takes longer than it may. */
  private static final String QUERY_CANCELED = "57014";

  /** No such table, no such column, no such schema. */
  private static final Set<String> MISSING = Set.of("42P01", "42703", "3F000");

  private DataFacts() {}

  /** The same operations, with findings RT320 to RT322 where rows matter. */
  public static List<PlannedOperation> add(
      Connection connection, List<PlannedOperation> operations, SqlContext context)
      throws SQLException {
    boolean renames =
        operations.stream()
            .map(PlannedOperation::operation)
            .anyMatch(o -> o instanceof RenameTable || o instanceof RenameColumn);
    List<PlannedOperation> answered = new ArrayList<>();
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION READ ONLY");
      statement.execute("SET LOCAL statement_timeout = '" + TIMEOUT + "'");
      EnumFacts enums = new EnumFacts(operations);
      for (PlannedOperation planned : operations) {
        answered.add(ask(connection, statement, planned, context, renames, enums));
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
    return answered;
  }

  private static PlannedOperation ask(
      Connection connection,
      Statement statement,
      PlannedOperation planned,
      SqlContext context,
      boolean renames,
      EnumFacts enums)
      throws SQLException {
    Optional<Question> question = Question.about(planned.operation(), context, enums);
    if (question.isEmpty()) {
      return planned;
    }
    Optional<Finding> answer = answer(connection, statement, question.get(), planned, renames);
    if (answer.isEmpty()) {
      return planned;
    }
    List<Finding> findings = new ArrayList<>(planned.findings());
    findings.add(answer.get());
    return new PlannedOperation(planned.operation(), findings, planned.alternative());
  }

  private static Optional<Finding> answer(
      Connection connection,
      Statement statement,
      Question question,
      PlannedOperation planned,
      boolean renames)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (ResultSet rows = statement.executeQuery(question.sql())) {
      rows.next();
      long number = rows.getLong(1);
      return number == 0
          ? Optional.empty()
          : Optional.of(
              question
                  .code()
                  .on(
                      planned.operation().object(),
                      planned.operation().origin(),
                      question.message().formatted(number)));
    } catch (SQLException e) {
      connection.rollback(before);
      String state = String.valueOf(e.getSQLState());
      // What an earlier operation of this plan makes has no rows yet; what one renames has.
      return MISSING.contains(state) && !renames
          ? Optional.empty()
          : Optional.of(
              DataFindings.UNKNOWN.on(
                  planned.operation().object(),
                  planned.operation().origin(),
                  "the rows of " + question.table() + " could not be counted: " + why(state, e)));
    } finally {
      connection.releaseSavepoint(before);
    }
  }

  private static String why(String state, SQLException refusal) {
    if (QUERY_CANCELED.equals(state)) {
      return "it took longer than " + TIMEOUT;
    }
    if (MISSING.contains(state)) {
      return "something is renamed before";
    }
    return String.valueOf(refusal.getMessage()).lines().findFirst().orElse(state);
  }
}
