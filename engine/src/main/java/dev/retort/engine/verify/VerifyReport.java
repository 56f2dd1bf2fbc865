package dev.retort.engine.verify;

import dev.retort.engine.Comparison;
import dev.retort.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code retort verify} found.
 *
 * @param revisions in the order in which they were applied
 * @param models the models held against what all revisions make of an empty database; null when
 *     some of them could not be applied
 * @param problems what is wrong with the revisions, in their order
 */
public record VerifyReport(
    List<RevisionReport> revisions, @Nullable Comparison models, List<Finding> problems) {
  public VerifyReport {
    revisions = List.copyOf(revisions);
    problems = List.copyOf(problems);
  }

  /** Whether every revision leads there and back and the models are reached. */
  public boolean verified() {
    return models != null
        && models.diff().isEmpty()
        && problems.stream().allMatch(VerifyFindings::isNote);
  }

  /** The problems, then what the comparison with the models has to say. */
  public List<Finding> allFindings() {
    List<Finding> all = new ArrayList<>(problems);
    if (models != null) {
      all.addAll(models.allFindings());
    }
    return all;
  }
}
