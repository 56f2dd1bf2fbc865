package dev.retort.differ.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.RenameAnswers;
import dev.retort.operations.Operation;
import dev.retort.schema.Schema;
import dev.retort.testkit.PgDump;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random schemas after {@code pg_dump} and {@code psql}: what was restored does not differ from
 * what was dumped. And {@code pg_dump} as a witness: where we say that an upgraded schema equals
 * one that was made directly, their dumps hold the same lines.
 *
 * <p>Runs where a {@code pg_dump} is on the path that is not older than the server; otherwise it is
 * skipped. {@code -Dretort.dumps=500} runs more, {@code -Dretort.seed} begins elsewhere.
 */
@UsesPostgres
class DumpRestoreTest {
  @Test
  void dumpAndRestoreLeavesNoDifference(TestDatabase first, TestDatabase second)
      throws SQLException, IOException {
    run(first, second);
  }

  static void run(TestDatabase first, TestDatabase second) throws SQLException, IOException {
    int version = first.serverVersion() / 10000;
    assumeThat(PgDump.version().orElse(0))
        .as("a pg_dump for PostgreSQL %d on the path", version)
        .isGreaterThanOrEqualTo(version);
    long seed = Long.getLong("retort.seed", 1);
    int dumps = Integer.getInteger("retort.dumps", 10);
    Differ differ =
        new Differ(
            new DiffOptions(
                new RenameAnswers(Map.of(), Map.of(), Set.of(), true),
                true,
                "public",
                version,
                true));
    List<String> failures = new ArrayList<>();
    int compared = 0;
    try (Scratch one = new Scratch(first);
        Scratch two = new Scratch(second)) {
      for (long s = seed; s < seed + dumps; s++) {
        Pair pair = Pair.random(s, version);
        one.rebuild(pair.to());
        Schema dumped = one.read();
        String dump = PgDump.dump(first);
        two.rebuild(List.of());
        PgDump.restore(second, dump);
        List<Operation> different = two.diff(differ, two.read(), dumped);
        if (!different.isEmpty()) {
          failures.add(
              "seed " + s + ": " + different + "\n" + Differences.between(dumped, two.read()));
        }

        two.rebuild(pair.from());
        try {
          two.apply(two.diff(differ, two.read(), dumped), new ArrayList<>());
        } catch (SQLException e) {
          failures.add("seed " + s + ": upgrade: " + e.getMessage());
          continue;
        }
        if (two.read().equals(dumped)) {
          compared++;
          List<String> expected = lines(dump);
          List<String> found = lines(PgDump.dump(second));
          List<String> missing = minus(expected, found);
          List<String> unexpected = minus(found, expected);
          if (!missing.isEmpty() || !unexpected.isEmpty()) {
            failures.add("seed " + s + ": dump without " + missing + ", with " + unexpected);
          }
        }
      }
    }
    System.out.printf(
        "%d schemas of PostgreSQL %d dumped and restored, %d of them beside an upgraded one%n",
        dumps, version, compared);
    assertThat(failures).isEmpty();
  }

  /** Sorted, since the order of columns is no difference. */
  private static List<String> lines(String dump) {
    return dump.lines()
        .map(line -> line.strip().replaceAll(",$", ""))
        .filter(line -> !line.isEmpty() && !line.startsWith("--") && !line.startsWith("\\"))
        .sorted()
        .toList();
  }

  private static List<String> minus(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }
}
