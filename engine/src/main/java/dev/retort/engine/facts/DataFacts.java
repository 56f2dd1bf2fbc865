package dev.retort.engine.facts;

import dev.retort.finding.Finding;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.operations.SqlContext;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the rows that exist about each planned operation, and adds what they say to its findings.
 * Reads only, in a transaction of its own that is rolled back; a question that is not answered in
 * time is "unknown", never "safe". All are asked in one round trip; one by one only where one of
 * them was not answered.
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
    Set<QualifiedName> retyped =
        operations.stream()
            .map(PlannedOperation::operation)
            .filter(AlterColumnType.class::isInstance)
            .map(o -> ((AlterColumnType) o).table())
            .collect(Collectors.toSet());
    EnumFacts enums = new EnumFacts(operations);
    List<Optional<Question>> questions =
        operations.stream().map(o -> Question.about(o.operation(), context, enums)).toList();
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = '" + TIMEOUT + "'");
      Iterator<Optional<Long>> counted =
          QuestionBatch.ask(connection, questions.stream().flatMap(Optional::stream).toList())
              .map(List::iterator)
              .orElse(null);
      List<PlannedOperation> answered = new ArrayList<>();
      for (int i = 0; i < operations.size(); i++) {
        PlannedOperation planned = operations.get(i);
        Optional<Question> question = questions.get(i);
        if (question.isEmpty()) {
          answered.add(planned);
          continue;
        }
        Optional<Long> number = counted == null ? Optional.empty() : counted.next();
        boolean missing = counted != null && number.isEmpty();
        Optional<Finding> answer =
            number.isPresent()
                ? finding(question.get(), planned, number.get())
                // What an earlier operation of this plan makes has no rows yet.
                : missing && !renames
                    ? Optional.empty()
                    : answer(
                        connection,
                        statement,
                        question.get(),
                        planned,
                        renames,
                        retyped.contains(question.get().table()));
        answered.add(answer.map(finding -> with(planned, finding)).orElse(planned));
      }
      return answered;
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static PlannedOperation with(PlannedOperation planned, Finding finding) {
    List<Finding> findings = new ArrayList<>(planned.findings());
    findings.add(finding);
    return new PlannedOperation(planned.operation(), findings, planned.alternative());
  }

  private static Optional<Finding> finding(
      Question question, PlannedOperation planned, long number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(
            question
                .code()
                .on(planned.operation().object(), origin(planned), question.message(number)));
  }

  /** The answer to one question, or why there is none. */
  private static Optional<Finding> answer(
      Connection connection,
      Statement statement,
      Question question,
      PlannedOperation planned,
      boolean renames,
      boolean retyped)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (ResultSet rows = statement.executeQuery(question.sql())) {
      rows.next();
      return finding(question, planned, rows.getLong(1));
    } catch (SQLException e) {
      connection.rollback(before);
      String state = String.valueOf(e.getSQLState());
      // What an earlier operation of this plan makes has no rows yet; what one renames has.
      return MISSING.contains(state) && !renames
          ? Optional.empty()
          : Optional.of(
              DataFindings.UNKNOWN.on(
                  planned.operation().object(),
                  origin(planned),
                  "the rows of "
                      + question.table()
                      + " could not be counted: "
                      + why(state, retyped, e)));
    } finally {
      connection.releaseSavepoint(before);
    }
  }

  /** That of the operation, or of what else is known of it: some operations name a column only. */
  private static Origin origin(PlannedOperation planned) {
    return Stream.concat(
            Stream.of(planned.operation().origin()),
            planned.findings().stream().map(Finding::origin))
        .filter(Origin::isKnown)
        .findFirst()
        .orElse(Origin.UNKNOWN);
  }

  private static String why(String state, boolean retyped, SQLException refusal) {
    if (QUERY_CANCELED.equals(state)) {
      return "it took longer than " + TIMEOUT;
    }
    if (MISSING.contains(state)) {
      return "something is renamed before";
    }
    if (retyped && (state.startsWith("42") || state.startsWith("22"))) {
      return "a column gets another type before";
    }
    return String.valueOf(refusal.getMessage()).lines().findFirst().orElse(state);
  }
}
