package dev.retort.differ;

import dev.retort.differ.RenameDetector.Scored;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What speaks for a sequence that no model mentions and a new one being the same. A new one numbers
 * from its start again, so rows would collide with those that exist.
 */
final class SequenceRenames {
  private SequenceRenames() {}

  static List<Scored> scored(Sides sides) {
    List<Scored> scored = new ArrayList<>();
    for (Sequence dropped : without(sides.actual(), sides.wanted())) {
      for (Sequence added : without(sides.wanted(), sides.actual())) {
        double alike = NameSimilarity.of(stem(dropped), stem(added));
        if (Objects.equals(dropped.name().schema(), added.name().schema())
            && alike >= NameSimilarity.ALIKE
            && step(dropped) == step(added)) {
          scored.add(
              new Scored(
                  RenameCandidate.sequence(
                      dropped.name(),
                      added.name().name(),
                      List.of("the names are alike", "both go up by " + step(added))),
                  alike));
        }
      }
    }
    return scored;
  }

  private static List<Sequence> without(Schema schema, Schema other) {
    return schema.sequences().stream().filter(s -> other.sequence(s.name()).isEmpty()).toList();
  }

  /** What nearly every sequence's name ends with says nothing. */
  private static String stem(Sequence sequence) {
    return sequence.name().name().replaceFirst("_?(seq|sequence)$", "");
  }

  private static long step(Sequence sequence) {
    return sequence.increment() == null ? 1 : sequence.increment();
  }
}
