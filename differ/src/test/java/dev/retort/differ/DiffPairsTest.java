package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operations.Inverses;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A279 and A280 between schemas that have nothing to do with one another: from the end of one case
 * to the end of another, and back. {@code -Dpairs.stride=N} pairs them otherwise, {@code
 * -Dpairs.every=1} takes them all.
 */
@UsesPostgres
class DiffPairsTest {
  @TestFactory
  Stream<DynamicTest> leadsFromAnySchemaToAnyOtherAndBack(
      TestDatabase database, TestDatabase model) {
    CaseDatabase actual = new CaseDatabase(database);
    CaseDatabase wanted = new CaseDatabase(model);
    List<DiffCase> cases =
        DiffCase.all(CaseRunner.CASES).stream().filter(c -> c.runsOn(actual.major())).toList();
    int stride = Integer.getInteger("pairs.stride", 67);
    int every = Integer.getInteger("pairs.every", 9);
    return IntStream.range(0, cases.size())
        .filter(i -> i % every == 0)
        .mapToObj(
            i -> {
              DiffCase from = cases.get(i);
              DiffCase to = cases.get((i * 7 + stride) % cases.size());
              return DynamicTest.dynamicTest(
                  from.name() + " -> " + to.name(), () -> run(from, to, actual, wanted));
            })
        .onClose(
            () -> {
              actual.close();
              wanted.close();
            });
  }

  private static void run(DiffCase from, DiffCase to, CaseDatabase database, CaseDatabase model)
      throws SQLException {
    database.fill(from.text("to.sql"));
    model.fill(to.text("to.sql"));
    Differ differ =
        new Differ(new DiffOptions(RenameAnswers.NONE, true, "public", database.major()));
    Schema start = database.read();
    Schema wanted = model.read();

    List<Operation> operations =
        differ.diff(start, wanted).operations().stream().map(PlannedOperation::operation).toList();
    List<Operation> back = Inverses.of(operations);
    database.apply(operations);
    assertThat(differ.diff(database.read(), wanted).operations()).isEmpty();
    if (back.stream().noneMatch(Irreversible.class::isInstance)) {
      database.apply(back);
      assertThat(differ.diff(database.read(), start).operations()).isEmpty();
    }
  }
}
