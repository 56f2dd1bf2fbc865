package dev.retort.operations;

import java.util.List;

/**
 * What undoes an operation.
 *
 * @param operations in the order in which they must run; empty for {@code IMPOSSIBLE}, and for what
 *     need not be undone
 * @param note what does not come back; empty for {@code EXACT}
 */
public record Inverse(List<Operation> operations, Fidelity fidelity, String note) {

  /** How much comes back. */
  public enum Fidelity {
    /** Structure and data. */
    EXACT,
    /** The structure, not the data. */
    STRUCTURE_ONLY,
    /** Nothing can undo it. */
    IMPOSSIBLE
  }

  public Inverse {
    operations = List.copyOf(operations);
  }

  public static Inverse exact(Operation... operations) {
    return new Inverse(List.of(operations), Fidelity.EXACT, "");
  }

  public static Inverse structureOnly(String note, Operation... operations) {
    return new Inverse(List.of(operations), Fidelity.STRUCTURE_ONLY, note);
  }

  public static Inverse impossible(String why) {
    return new Inverse(List.of(), Fidelity.IMPOSSIBLE, why);
  }
}
