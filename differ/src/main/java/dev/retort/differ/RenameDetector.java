package dev.retort.differ;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds drops and adds that may be renames. Each object is in one candidate at most, the likeliest:
 * so many questions as there are drops, not drops times adds.
 */
final class RenameDetector {
  private final RenameAnswers answers;
  private final DiffSink out;

  /**
   * @param out what is known of values that are replaced
   */
  RenameDetector(RenameAnswers answers, DiffSink out) {
    this.answers = answers;
    this.out = out;
  }

  /** A candidate and how much speaks for it. */
  record Scored(RenameCandidate candidate, double score) {}

  List<RenameCandidate> candidates(Sides sides) {
    List<RenameCandidate> found = new ArrayList<>(best(TableRenames.scored(sides)));
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null && from.options().slot() == null) {
        found.addAll(best(ColumnRenames.scored(from, to)));
      }
    }
    found.addAll(best(LabelRenames.scored(sides, out)));
    found.addAll(best(SequenceRenames.scored(sides)));
    return found;
  }

  private List<RenameCandidate> best(List<Scored> scored) {
    Set<String> from = new HashSet<>();
    Set<String> to = new HashSet<>();
    List<RenameCandidate> best = new ArrayList<>();
    scored.stream()
        .filter(s -> !answers.declined().contains(s.candidate().id()))
        .sorted(
            Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::candidate))
        .map(Scored::candidate)
        .forEach(
            candidate -> {
              if (!from.contains(candidate.object() + "." + candidate.from())
                  && !to.contains(target(candidate))) {
                from.add(candidate.object() + "." + candidate.from());
                to.add(target(candidate));
                best.add(candidate);
              }
            });
    return best;
  }

  /** The name that is taken: labels of two types may be the same. */
  private static String target(RenameCandidate candidate) {
    return (candidate.kind() == RenameCandidate.Kind.LABEL
            ? candidate.object()
            : candidate.object().schema())
        + "."
        + candidate.to();
  }
}
