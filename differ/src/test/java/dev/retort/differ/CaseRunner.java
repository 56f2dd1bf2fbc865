package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.finding.Finding;
import dev.retort.operations.Inverses;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the folders under {@code cases}. */
final class CaseRunner {
  static final Path CASES = Path.of("src/test/resources/cases");

  private CaseRunner() {}

  /** Every case that the server's version knows. */
  static Stream<DynamicTest> cases(TestDatabase actual, TestDatabase wanted) {
    String some = System.getProperty("cases", "");
    CaseDatabase database = new CaseDatabase(actual);
    CaseDatabase model = new CaseDatabase(wanted);
    return DiffCase.all(CASES).stream()
        .filter(diffCase -> diffCase.name().startsWith(some))
        .filter(diffCase -> diffCase.runsOn(database.major()))
        .map(
            diffCase ->
                DynamicTest.dynamicTest(diffCase.name(), () -> run(diffCase, database, model)))
        .onClose(
            () -> {
              database.close();
              model.close();
            });
  }

  private static void run(DiffCase diffCase, CaseDatabase database, CaseDatabase model)
      throws SQLException, IOException {
    database.fill(diffCase.text("from.sql"));
    model.fill(diffCase.text("to.sql"));
    Differ differ = new Differ(diffCase.diffOptions(database.major()));
    Schema wanted = model.read();
    if (diffCase.has("unnamed")) {
      wanted = Unnamed.of(wanted);
    }
    Schema start = database.read();

    Diff diff = differ.diff(start, wanted);
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(diffCase.folder().resolve("expected.txt"), render(diff));
    }
    assertThat(render(diff)).isEqualTo(diffCase.text("expected.txt"));
    assertThat(render(differ.diff(start, wanted))).isEqualTo(render(diff));

    List<Operation> operations =
        diff.operations().stream().map(PlannedOperation::operation).toList();
    database.apply(operations);
    Schema end = database.read();
    DiffOptions unanswered = diffCase.diffOptions(database.major()).withAnswers(RenameAnswers.NONE);
    assertThat(new Differ(unanswered).diff(end, wanted).operations())
        .as("second comparison")
        .isEmpty();
    if (!diffCase.has("leaves-difference") && !diffCase.has("unnamed")) {
      assertThat(end).as("after the upgrade").isEqualTo(wanted);
    }
    if (!diffCase.has("one-way")) {
      database.apply(Inverses.of(operations));
      if (!diffCase.has("lossy")) {
        assertThat(database.read()).as("after the downgrade").isEqualTo(start);
      }
    }
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
