package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.operations.Inverses;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder under {@code cases}: the operations are the expected ones; carried out, they lead to
 * the wanted schema and to an empty second comparison; undone, they lead back to the start.
 *
 * <p>{@code -Dcases=A06} runs some; {@code -Dcases.write=true} writes {@code expected.txt} anew.
 */
@UsesPostgres
class DiffCasesTest {
  static final Path CASES = Path.of("src/test/resources/cases");
  private static final List<String> SCHEMAS = List.of("public", "s2");
  static final String EMPTY =
      """
      DO $$ DECLARE s text; BEGIN
        FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
        LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP;
      END $$;
      CREATE SCHEMA public
      """;

  @TestFactory
  Stream<DynamicTest> cases(TestDatabase actual, TestDatabase wanted) {
    String some = System.getProperty("cases", "");
    int major = major(actual);
    return DiffCase.all(CASES).stream()
        .filter(diffCase -> diffCase.name().startsWith(some))
        .filter(diffCase -> diffCase.runsOn(major))
        .map(
            diffCase ->
                DynamicTest.dynamicTest(diffCase.name(), () -> run(diffCase, actual, wanted)));
  }

  private static void run(DiffCase diffCase, TestDatabase database, TestDatabase model)
      throws SQLException, IOException {
    database.execute(EMPTY);
    model.execute(EMPTY);
    fill(database, diffCase.text("from.sql"));
    fill(model, diffCase.text("to.sql"));
    Differ differ = new Differ(diffCase.diffOptions(major(database)));
    Schema wanted = read(model);
    if (diffCase.has("unnamed")) {
      wanted = Unnamed.of(wanted);
    }
    Schema start = read(database);

    Diff diff = differ.diff(start, wanted);
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(diffCase.folder().resolve("expected.txt"), render(diff));
    }
    assertThat(render(diff)).isEqualTo(diffCase.text("expected.txt"));
    assertThat(render(differ.diff(start, wanted))).isEqualTo(render(diff));

    List<Operation> operations =
        diff.operations().stream().map(PlannedOperation::operation).toList();
    apply(database, operations);
    Schema end = read(database);
    DiffOptions unanswered = diffCase.diffOptions(major(database)).withAnswers(RenameAnswers.NONE);
    assertThat(new Differ(unanswered).diff(end, wanted).operations())
        .as("second comparison")
        .isEmpty();
    if (!diffCase.has("leaves-difference") && !diffCase.has("unnamed")) {
      assertThat(end).as("after the upgrade").isEqualTo(wanted);
    }
    if (!diffCase.has("one-way")) {
      apply(database, Inverses.of(operations));
      if (!diffCase.has("lossy")) {
        assertThat(read(database)).as("after the downgrade").isEqualTo(start);
      }
    }
  }

  static void fill(TestDatabase database, String sql) {
    if (!sql.isBlank()) {
      database.execute(sql);
    }
  }

  static void apply(TestDatabase database, List<Operation> operations) throws SQLException {
    SqlContext context = new SqlContext("public", major(database));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Operation operation : operations) {
        for (dev.retort.operations.Statement sql : operation.statements(context)) {
          try {
            statement.execute(sql.sql());
          } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql.sql(), e);
          }
        }
      }
      connection.commit();
    }
  }

  static Schema read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Introspector.read(connection, new Scope(SCHEMAS, "retort_version")).schema();
    }
  }

  static int major(TestDatabase database) {
    return database.serverVersion() / 10000;
  }

  /** One line an operation with its findings below it, then what belongs to none. */
  private static String render(Diff diff) {
    List<String> lines = new ArrayList<>();
    for (PlannedOperation planned : diff.operations()) {
      lines.add(planned.operation().description());
      planned.findings().forEach(finding -> lines.add("  " + render(finding)));
      planned.alternative().forEach(other -> lines.add("  or: " + other.description()));
    }
    diff.findings().forEach(finding -> lines.add("note " + render(finding)));
    diff.candidates().forEach(candidate -> lines.add("asks " + candidate.id()));
    return lines.isEmpty() ? "none\n" : String.join("\n", lines) + "\n";
  }

  private static String render(Finding finding) {
    return finding.code() + " " + finding.severity().text() + ": " + finding.message();
  }
}
