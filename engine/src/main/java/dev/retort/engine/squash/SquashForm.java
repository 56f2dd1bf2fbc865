package dev.retort.engine.squash;

import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.RenameAnswers;
import dev.retort.operations.Backfill;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.runner.graph.SquashRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to say in a single revision what many have said. Which one is right is for the proof.
 *
 * @param description for people
 * @param downgrade null for the inverses of the operations
 * @param rewritten whether it says something else than the old revisions, so that it must leave the
 *     same rows behind to the letter
 */
record SquashForm(
    String description,
    List<Operation> operations,
    @Nullable List<Operation> downgrade,
    boolean rewritten) {
  SquashForm {
    operations = List.copyOf(operations);
    downgrade = downgrade == null ? null : List.copyOf(downgrade);
  }

  /**
   * The forms to try, the shortest first.
   *
   * <p>Only a range that begins at base is rewritten: it meets empty databases and no others. Any
   * other meets rows, for which a rename is no drop and add, so it keeps every operation in order.
   */
  static List<SquashForm> all(SquashRange range, List<RecordedRevision> recorded, OldPath old) {
    List<Operation> up = new ArrayList<>();
    List<Operation> down = new ArrayList<>();
    Optional<String> irreversible = Optional.empty();
    for (RecordedRevision revision : recorded) {
      up.addAll(revision.up());
      down.addAll(0, revision.down());
      irreversible = irreversible.or(revision::irreversible);
    }
    List<Operation> stop =
        irreversible.<List<Operation>>map(why -> List.of(new Irreversible(why))).orElse(List.of());
    List<Operation> back = stop.isEmpty() ? down : stop;
    List<SquashForm> forms = new ArrayList<>();
    if (range.fromBase()) {
      forms.add(
          new SquashForm(
              "written anew from the catalog", created(old), stop.isEmpty() ? null : stop, true));
      if (up.stream().anyMatch(Backfill.class::isInstance)) {
        forms.add(
            new SquashForm(
                "all operations in order, without backfills, which an empty database does not need",
                up.stream().filter(o -> !(o instanceof Backfill)).toList(),
                back,
                true));
      }
    }
    forms.add(new SquashForm("all operations in order", up, back, false));
    return forms;
  }

  private static List<Operation> created(OldPath old) {
    DiffOptions options =
        new DiffOptions(RenameAnswers.NONE, true, "public", old.after().serverVersion())
            .withComplete(true);
    return new Differ(options)
        .diff(old.before().schema(), old.after().schema()).operations().stream()
            .map(PlannedOperation::operation)
            .toList();
  }
}
