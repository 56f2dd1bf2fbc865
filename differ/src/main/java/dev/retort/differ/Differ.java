package dev.retort.differ;

import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Schema;
import java.util.List;

/** Compares two schemas. Pure: no database, clock or console. */
public final class Differ {
  private final DiffOptions options;

  public Differ(DiffOptions options) {
    this.options = options;
  }

  /**
   * What leads from one schema to the other. Both should be canonical, so that expressions of one
   * meaning have one text.
   */
  public Diff diff(Schema actual, Schema wanted) {
    DiffSink out = new DiffSink();
    AnsweredRenames answered = new AnsweredRenames(options, out);

    Sides renamed = answered.apply(new Sides(actual, wanted));
    Sides adopted = new Adoption(options, out).apply(renamed);
    Sides aligned = new NameAligner(answered, out).apply(adopted);
    List<RenameCandidate> candidates = new RenameDetector(options.answers()).candidates(aligned);
    Sides cleared = new Blockers(options, out).apply(aligned);
    compare(cleared, out);
    out.replaceEach(new RenameNotes(candidates)::annotate);

    List<PlannedOperation> placed =
        new ForeignKeyPlacement(cleared).place(RenameCircles.broken(out.operations()));
    return new Diff(
        OperationSorter.sort(placed),
        out.findings(),
        options.answers().acceptDrops() ? List.of() : candidates);
  }

  /**
   * The actual schema as it stands after the renames that were answered, so that its expressions
   * can be put beside the wanted ones.
   */
  public Schema renamed(Schema actual, Schema wanted) {
    return new AnsweredRenames(options, new DiffSink()).apply(new Sides(actual, wanted)).actual();
  }

  private void compare(Sides sides, DiffSink out) {
    ObjectComparer.Scope<Schema> scope =
        new ObjectComparer.Scope<>(options, sides, sides.actual(), sides.wanted());
    Comparers.OF_SCHEMA.forEach(comparer -> Pairing.compare(comparer, scope, out));
  }
}
