package dev.retort.differ.property;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.RenameAnswers;
import dev.retort.finding.RetortException;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.Inverses;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold for a pair: the difference leads from one side to the other, nothing is left
 * afterwards, and its inverse leads back; and from nothing to either side likewise.
 */
final class PairChecker {
  private final Scratch one;
  private final Scratch two;
  private final DiffOptions options;
  private int irreversible;

  PairChecker(Scratch one, Scratch two, int version) {
    this.one = one;
    this.two = two;
    this.options =
        new DiffOptions(
            new RenameAnswers(Map.of(), Map.of(), Set.of(), true), true, "public", version, true);
  }

  /**
   * What went wrong.
   *
   * @param step where, and for a refused statement its SQLSTATE: two failures of one step count as
   *     the same when a pair is shrunk
   */
  record Failure(String step, String detail) {}

  /** How many pairs had no way back, since PostgreSQL has none. */
  int irreversible() {
    return irreversible;
  }

  /**
   * Tries a pair.
   *
   * @param respelled whether a wanted schema with other spellings must also show no difference,
   *     which takes longer
   */
  Optional<Failure> check(Pair pair, boolean respelled) {
    List<String> log = new ArrayList<>();
    Differ differ = new Differ(options.withComplete(pair.complete()));
    String step = "set up";
    try {
      one.rebuild(pair.from());
      Schema start = one.read();
      two.rebuild(pair.to());
      Schema wanted = two.read();

      step = "diff";
      List<Operation> operations = one.diff(differ, start, wanted);
      operations.forEach(operation -> log.add(operation.description()));
      step = "upgrade";
      one.apply(operations, log);
      Schema end = one.read();
      step = "second diff";
      List<Operation> again = one.diff(differ, end, wanted);
      if (!again.isEmpty()) {
        return failed(
            step,
            log,
            again.stream().map(Operation::description).toList()
                + "\n"
                + Differences.between(wanted, end));
      }
      if (respelled) {
        List<Operation> misread = one.diff(differ, end, Respelled.of(wanted));
        if (!misread.isEmpty()) {
          return failed("respelled", log, misread.toString());
        }
      }
      Schema expected = new Tolerated(start, end, pair.complete()).adopt(wanted);
      if (!one.same(end, expected)) {
        return failed("upgrade differs", log, Differences.between(expected, end));
      }

      List<Operation> back = Inverses.of(operations);
      log.add("-- back");
      back.forEach(operation -> log.add(operation.description()));
      if (back.stream().anyMatch(Irreversible.class::isInstance)) {
        irreversible++;
      } else {
        step = "downgrade";
        one.apply(back, log);
        Schema returned = one.read();
        if (!one.same(returned, start)) {
          return failed("downgrade differs", log, Differences.between(start, returned));
        }
      }
      return checkFromNothing(differ, wanted);
    } catch (SQLException e) {
      return failed(step + " " + e.getSQLState(), log, String.valueOf(e.getMessage()));
    } catch (RetortException | IllegalArgumentException | IllegalStateException e) {
      return failed(step + " " + e.getClass().getSimpleName(), log, String.valueOf(e));
    }
  }

  /** A schema made by operations alone equals the one made by hand, and goes again. */
  private Optional<Failure> checkFromNothing(Differ differ, Schema wanted) throws SQLException {
    List<String> log = new ArrayList<>();
    one.rebuild(List.of());
    Schema nothing = one.read();
    List<Operation> operations = one.diff(differ, nothing, wanted);
    operations.forEach(operation -> log.add(operation.description()));
    String step = "create";
    try {
      one.apply(operations, log);
      Schema created = one.read();
      if (!one.same(created, wanted)) {
        return failed("create differs", log, Differences.between(wanted, created));
      }
      step = "remove";
      List<Operation> removal = one.diff(differ, created, nothing);
      log.add("-- remove");
      removal.forEach(operation -> log.add(operation.description()));
      one.apply(removal, log);
      if (!one.read().equals(nothing)) {
        return failed("remove differs", log, Differences.between(nothing, one.read()));
      }
      step = "restore";
      List<Operation> restore = Inverses.of(removal);
      log.add("-- restore");
      restore.forEach(operation -> log.add(operation.description()));
      one.apply(restore, log);
      if (!one.same(one.read(), wanted)) {
        return failed("restore differs", log, Differences.between(wanted, one.read()));
      }
      return Optional.empty();
    } catch (SQLException e) {
      return failed(step + " " + e.getSQLState(), log, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Failure> failed(String step, List<String> log, String detail) {
    return Optional.of(new Failure(step, detail + "\n-- plan\n" + String.join("\n", log)));
  }

  /** Labels must be committed before they are used; only then the plan is cut into transactions. */
  static boolean addsLabels(List<Operation> operations) {
    return operations.stream().anyMatch(AddEnumValue.class::isInstance);
  }
}
