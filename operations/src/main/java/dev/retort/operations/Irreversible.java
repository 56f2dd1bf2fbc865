package dev.retort.operations;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.List;

/** Says that there is no way here. Running it stops before anything is changed. */
public record Irreversible(String reason) implements Operation {
  @Override
  public String object() {
    return "revision";
  }

  @Override
  public String description() {
    return "irreversible: " + reason;
  }

  /**
   * @throws RetortException RT549, always
   */
  @Override
  public List<Statement> statements(SqlContext context) {
    throw new RetortException(
        ErrorKind.DATABASE,
        "RT549",
        "this revision cannot be undone: " + reason,
        List.of(),
        "Restore a backup, or write into the revision's downgrade what should happen instead.");
  }

  @Override
  public Inverse inverse() {
    return Inverse.impossible(reason);
  }
}
