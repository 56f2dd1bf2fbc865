package dev.retort.engine.facts;

import dev.retort.operations.DollarQuotes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many questions asked in one round trip, each a statement of its own so that each has its own
 * time.
 */
final class QuestionBatch {
  /** A setting of the transaction that collects the answers. */
  private static final String ANSWERS = "retort.answers";

  private QuestionBatch() {}

  /**
   * The numbers, in order; an empty one where something that the question is about is not there.
   * Nothing where a question took too long or was refused: then they must be asked one by one.
   */
  static Optional<List<Optional<Long>>> ask(Connection connection, List<Question> questions)
      throws SQLException {
    if (questions.isEmpty()) {
      return Optional.of(List.of());
    }
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      boolean rows = statement.execute(sql(questions));
      while (!rows && statement.getUpdateCount() != -1) {
        rows = statement.getMoreResults(); // only the last statement answers with rows
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return Optional.of(answers(result.getString(1)));
      }
    } catch (SQLException e) {
      connection.rollback(before);
      return Optional.empty();
    }
  }

  private static String sql(List<Question> questions) {
    StringBuilder sql = new StringBuilder("SET LOCAL " + ANSWERS + " = '';\n");
    for (Question question : questions) {
      sql.append(
              DollarQuotes.anonymousBlock(
                  """
                  DECLARE found bigint;
                  BEGIN
                    EXECUTE %s INTO found;
                    PERFORM set_config('%s', current_setting('%s') || COALESCE(found, 0) || ',', true);
                  EXCEPTION WHEN undefined_table OR undefined_column OR invalid_schema_name THEN
                    PERFORM set_config('%s', current_setting('%s') || '-,', true);
                  END
                  """
                      .formatted(
                          DollarQuotes.literal(question.sql()),
                          ANSWERS,
                          ANSWERS,
                          ANSWERS,
                          ANSWERS)))
          .append(";\n");
    }
    return sql.append("SELECT current_setting('" + ANSWERS + "') AS answers").toString();
  }

  private static List<Optional<Long>> answers(String collected) {
    List<Optional<Long>> answers = new ArrayList<>();
    for (String answer : collected.split(",")) {
      answers.add(answer.equals("-") ? Optional.empty() : Optional.of(Long.valueOf(answer)));
    }
    return answers;
  }
}
