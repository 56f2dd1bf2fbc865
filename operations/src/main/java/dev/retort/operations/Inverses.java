package dev.retort.operations;

import java.util.ArrayList;
import java.util.List;

/** The way back from several operations. */
public final class Inverses {
  private Inverses() {}

  /**
   * What undoes the operations: the inverse of the last one first. An operation that nothing can
   * undo becomes an {@link Irreversible} in its place.
   */
  public static List<Operation> of(List<? extends Operation> operations) {
    List<Operation> undo = new ArrayList<>();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Inverse inverse = operations.get(i).inverse();
      if (inverse.fidelity() == Inverse.Fidelity.IMPOSSIBLE) {
        undo.add(new Irreversible(inverse.note()));
      } else {
        undo.addAll(inverse.operations());
      }
    }
    return List.copyOf(undo);
  }

  /** What undoes a plan. */
  public static List<Operation> ofPlan(List<PlannedOperation> plan) {
    return of(plan.stream().map(PlannedOperation::operation).toList());
  }
}
