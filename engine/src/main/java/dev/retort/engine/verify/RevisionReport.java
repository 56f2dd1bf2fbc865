package dev.retort.engine.verify;

import dev.retort.runner.graph.RevisionNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of one revision.
 *
 * @param outcomes one for each phase
 */
public record RevisionReport(RevisionNode revision, Map<Phase, Outcome> outcomes) {
  public RevisionReport {
    Map<Phase, Outcome> all = new EnumMap<>(Phase.class);
    Arrays.stream(Phase.values()).forEach(phase -> all.put(phase, Outcome.NOT_RUN));
    all.putAll(outcomes);
    outcomes = Collections.unmodifiableMap(all);
  }

  public Outcome outcome(Phase phase) {
    return outcomes.getOrDefault(phase, Outcome.NOT_RUN);
  }
}
