package dev.retort.conformance.sets;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes, and explained ones by their reason. */
final class Summary {
  private final Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
  private final Map<String, Integer> reasons = new TreeMap<>();

  Summary() {
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      counts.put(kind, 0);
    }
  }

  void add(Outcome outcome) {
    counts.merge(outcome.kind(), 1, Integer::sum);
    if (outcome.kind() == Outcome.Kind.EXPLAINED) {
      reasons.merge(outcome.reason(), 1, Integer::sum);
    }
  }

  /** How many sets are neither equal nor explained, of those that Hibernate boots. */
  int bad() {
    return count(Outcome.Kind.DIFFERENT) + count(Outcome.Kind.CRASHED);
  }

  boolean allGood() {
    return bad() == 0;
  }

  void print(PrintStream out) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int booted = all - count(Outcome.Kind.NOT_BOOTABLE);
    out.printf("%6d groups%n", all);
    counts.forEach((kind, count) -> out.printf("%6d %s%n", count, kind.text()));
    if (booted > 0) {
      out.printf(
          "%6.2f %% of %d bootable groups are equal or explained%n",
          100.0 * (booted - bad()) / booted, booted);
    }
    reasons.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> out.printf("%6d explained: %s%n", e.getValue(), e.getKey()));
  }

  private int count(Outcome.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
