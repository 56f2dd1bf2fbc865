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

  RenameDetector(RenameAnswers answers) {
    this.answers = answers;
  }

  /** A candidate and how much speaks for it. */
  record Scored(RenameCandidate candidate, double score) {}

  List<RenameCandidate> candidates(Sides sides) {
    List<RenameCandidate> found = new ArrayList<>(best(TableRenames.scored(sides)));
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null) {
        found.addAll(best(ColumnRenames.scored(from, to)));
      }
    }
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
                  && !to.contains(candidate.object().schema() + "." + candidate.to())) {
                from.add(candidate.object() + "." + candidate.from());
                to.add(candidate.object().schema() + "." + candidate.to());
                best.add(candidate);
              }
            });
    return best;
  }
}
