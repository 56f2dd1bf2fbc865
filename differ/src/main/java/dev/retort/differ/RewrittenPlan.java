package dev.retort.differ;

import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;

/** A plan after users' rewriters; that they changed it is never silent. */
final class RewrittenPlan {
  private RewrittenPlan() {}

  static List<PlannedOperation> of(
      List<PlannedOperation> plan, DiffOptions options, Sides sides, DiffSink out) {
    List<PlannedOperation> rewritten = plan;
    PlanRewriter.Context context =
        new PlanRewriter.Context(sides.actual(), sides.wanted(), options.serverVersion());
    for (PlanRewriter rewriter : options.hooks().rewriters()) {
      List<PlannedOperation> before = rewritten;
      List<PlannedOperation> after =
          List.copyOf(HookErrors.guard(rewriter, () -> rewriter.rewrite(before, context)));
      List<Operation> gone = operations(before);
      operations(after).forEach(gone::remove);
      List<Operation> added = operations(after);
      operations(before).forEach(added::remove);
      String name = rewriter.getClass().getSimpleName();
      if (!gone.isEmpty() || !added.isEmpty()) {
        out.note(
            DifferFindings.PLAN_REWRITTEN.on(
                name, Origin.UNKNOWN, name + " changes the plan: " + changes(gone, added)));
      }
      out.decidedBy(name);
      added.forEach(out::decided);
      rewritten = after;
    }
    return rewritten;
  }

  private static List<Operation> operations(List<PlannedOperation> plan) {
    return new ArrayList<>(plan.stream().map(PlannedOperation::operation).toList());
  }

  private static String changes(List<Operation> gone, List<Operation> added) {
    List<String> changes = new ArrayList<>();
    gone.forEach(operation -> changes.add("without " + operation.description()));
    added.forEach(operation -> changes.add("with " + operation.description()));
    return String.join("; ", changes);
  }
}
