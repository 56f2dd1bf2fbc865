package dev.retort.differ.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.differ.property.PairChecker.Failure;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of schemas lead to one another and back.
 *
 * <p>{@code -Dretort.pairs=5000} runs more, {@code -Dretort.seed=7} begins elsewhere, {@code
 * -Dretort.failures=20} goes on after the first failure, {@code -Dretort.families=true} has
 * partitions and inheritance only. A failing pair is printed, made small, with its seed.
 */
@UsesPostgres
class SchemaPairsTest {
  @Test
  void everyPairLeadsThereAndBack(TestDatabase first, TestDatabase second) throws SQLException {
    long seed = Long.getLong("retort.seed", 1);
    int pairs = Integer.getInteger("retort.pairs", 100);
    int patience = Integer.getInteger("retort.failures", 1);
    int version = first.serverVersion() / 10000;
    List<String> failures = new ArrayList<>();
    int done = 0;
    try (Scratch one = new Scratch(first);
        Scratch two = new Scratch(second)) {
      PairChecker checker = new PairChecker(one, two, version);
      while (done < pairs && failures.size() < patience) {
        Pair pair = Pair.random(seed + done, version);
        Optional<Failure> failure = checker.check(pair, (seed + done) % 4 == 0);
        if (failure.isPresent()) {
          failures.add(report(seed + done, pair, failure.get(), checker));
        }
        done++;
      }
      System.out.printf(
          "%d pairs on PostgreSQL %d from seed %d: %d failed, %d without a way back, %d statements did not fit%n",
          done,
          version,
          seed,
          failures.size(),
          checker.irreversible(),
          one.refused() + two.refused());
    }
    assertThat(failures).isEmpty();
  }

  private static String report(long seed, Pair pair, Failure failure, PairChecker checker) {
    Pair small =
        pair.shrink(
            p ->
                checker
                    .check(p, seed % 4 == 0)
                    .filter(f -> f.step().equals(failure.step()))
                    .isPresent());
    Failure last = checker.check(small, seed % 4 == 0).orElse(failure);
    String text = "\n==== seed " + seed + ": " + last.step() + "\n" + last.detail() + "\n" + small;
    System.out.println(text);
    return text;
  }
}
