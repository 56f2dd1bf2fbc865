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
    int major = DiffCasesTest.major(database);
    List<DiffCase> cases =
        DiffCase.all(DiffCasesTest.CASES).stream().filter(c -> c.runsOn(major)).toList();
    int stride = Integer.getInteger("pairs.stride", 67);
    int every = Integer.getInteger("pairs.every", 9);
    return IntStream.range(0, cases.size())
        .filter(i -> i % every == 0)
        .mapToObj(
            i -> {
              DiffCase from = cases.get(i);
              DiffCase to = cases.get((i * 7 + stride) % cases.size());
              return DynamicTest.dynamicTest(
                  from.name() + " -> " + to.name(), () -> run(from, to, database, model));
            });
  }

  private static void run(DiffCase from, DiffCase to, TestDatabase database, TestDatabase model)
      throws SQLException {
    database.execute(DiffCasesTest.EMPTY);
    model.execute(DiffCasesTest.EMPTY);
    DiffCasesTest.fill(database, from.text("to.sql"));
    DiffCasesTest.fill(model, to.text("to.sql"));
    Differ differ =
        new Differ(
            new DiffOptions(RenameAnswers.NONE, true, "public", DiffCasesTest.major(database)));
    Schema start = DiffCasesTest.read(database);
    Schema wanted = DiffCasesTest.read(model);

    List<Operation> operations =
        differ.diff(start, wanted).operations().stream().map(PlannedOperation::operation).toList();
    List<Operation> back = Inverses.of(operations);
    DiffCasesTest.apply(database, operations);
    assertThat(differ.diff(DiffCasesTest.read(database), wanted).operations()).isEmpty();
    if (back.stream().noneMatch(Irreversible.class::isInstance)) {
      DiffCasesTest.apply(database, back);
      assertThat(differ.diff(DiffCasesTest.read(database), start).operations()).isEmpty();
    }
  }
}
