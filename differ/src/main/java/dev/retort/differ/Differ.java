package dev.retort.differ;

import dev.retort.operations.PlannedOperation;
import dev.retort.schema.PartitionTables;
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
    Diff diff = whole(actual, wanted);
    RenameAnswers answers = options.answers();
    if (!answers.restyled()) {
      return diff;
    }
    // A renamed table shows which of its columns were renamed: so again, with what is known now.
    RenameAnswers more = answers;
    for (RenameCandidate candidate : diff.candidates()) {
      more = candidate.restyled() ? more.withRename(candidate) : more;
    }
    return more.equals(answers) ? diff : new Differ(options.withAnswers(more)).diff(actual, wanted);
  }

  /**
   * Only a whole plan shows which routines it drops, and only then can be told what calls them: so
   * again with what is known now, until nothing more has to go.
   */
  private Diff whole(Schema actual, Schema wanted) {
    RemadeRoutines remade = RemadeRoutines.NONE;
    while (true) {
      Diff diff = once(actual, wanted, remade);
      RemadeRoutines more = remade.and(diff.operations());
      if (more.equals(remade) || !more.isCalledIn(actual)) {
        return diff;
      }
      remade = more;
    }
  }

  private Diff once(Schema actual, Schema wanted, RemadeRoutines remade) {
    DiffSink out = new DiffSink();
    AnsweredTypeRenames types = new AnsweredTypeRenames(options, out);
    out.decidedBy(AnsweredRenames.class.getSimpleName());
    Sides flat = new Sides(PartitionTables.flatten(actual), PartitionTables.flatten(wanted));
    Sides retyped = types.apply(MappedViews.apply(flat, out));
    AnsweredRenames answered = new AnsweredRenames(types.others(), out);
    Sides renamed = answered.apply(retyped);
    types.replaceValues(renamed);
    Sides adopted = TypeAdoption.apply(new Adoption(options, out).apply(renamed), options);
    Sides followed = Followers.apply(adopted, options.complete(), out);
    Sides apart = FamilyMoves.apply(followed, out);
    out.decidedBy(NameAligner.class.getSimpleName());
    Sides aligned = new HookStep(options, out).apply(new NameAligner(answered, out).apply(apart));
    List<RenameCandidate> candidates =
        new RenameDetector(options.answers(), out).candidates(aligned);
    out.decidedBy(TypeRebuilds.class.getSimpleName());
    Sides rebuilt = new TypeRebuilds(options, out).apply(RenamedRanges.apply(aligned, out));
    out.decidedBy(Blockers.class.getSimpleName());
    Sides cleared =
        ObjectRenames.apply(
            new Blockers(options, out).apply(rebuilt.withRemade(remade)), out.operations());
    compare(cleared, out);
    if (!rebuilt.rebuilt().oldNames().isEmpty()) {
      out.replaceEach(new OldTypeNames(rebuilt.rebuilt())::annotate);
    }
    out.replaceEach(new RenameNotes(candidates)::annotate);
    out.replaceEach(new MovedValues(cleared, out.operations())::annotate);

    List<PlannedOperation> placed =
        new ForeignKeyPlacement(cleared)
            .place(RenameCircles.broken(InheritedChanges.left(out.operations(), rebuilt, options)));
    out.decidedBy(Dependants.class.getSimpleName());
    List<PlannedOperation> whole = Dependants.around(cleared, placed, out);
    List<PlannedOperation> plan =
        RewrittenPlan.of(
            OperationSorter.sort(LateCalls.apart(whole), InheritedNames.of(rebuilt)),
            options,
            new Sides(actual, wanted),
            out);
    return new Diff(plan, out.findings(), open(candidates), out.deciders());
  }

  /** The candidates that are still to be decided. */
  private List<RenameCandidate> open(List<RenameCandidate> candidates) {
    RenameAnswers answers = options.answers();
    return answers.acceptDrops()
        ? candidates.stream().filter(c -> answers.restyled() && c.restyled()).toList()
        : candidates;
  }

  /**
   * The actual schema as it stands after the renames that were answered, so that its expressions
   * can be put beside the wanted ones.
   */
  public Schema renamed(Schema actual, Schema wanted) {
    DiffSink out = new DiffSink();
    AnsweredTypeRenames types = new AnsweredTypeRenames(options, out);
    Sides retyped =
        types.apply(new Sides(PartitionTables.flatten(actual), PartitionTables.flatten(wanted)));
    return PartitionTables.nest(new AnsweredRenames(types.others(), out).apply(retyped).actual());
  }

  private void compare(Sides sides, DiffSink out) {
    ObjectComparer.Scope<Schema> scope =
        new ObjectComparer.Scope<>(options, sides, sides.actual(), sides.wanted());
    Comparers.OF_SCHEMA.forEach(comparer -> Pairing.compare(comparer, scope, out));
  }
}
