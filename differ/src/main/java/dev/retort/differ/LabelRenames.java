package dev.retort.differ;

import dev.retort.differ.RenameDetector.Scored;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What speaks for an enum's value that is gone and one that is new being the same: of a native type
 * its labels, of a text column with a check the values that the check lists.
 */
final class LabelRenames {
  private LabelRenames() {}

  static List<Scored> scored(Sides sides, DiffSink out) {
    List<Scored> scored = new ArrayList<>();
    for (EnumType from : sides.actual().enums()) {
      sides
          .wanted()
          .enumType(from.name())
          .ifPresent(to -> compare(from.name(), from.labels(), to.labels(), scored));
    }
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null) {
        compareChecks(from, to, out, scored);
      }
    }
    return scored;
  }

  private static void compareChecks(Table from, Table to, DiffSink out, List<Scored> scored) {
    for (CheckConstraint check : from.checks()) {
      Optional<ListedValues> old = ListedValues.of(from, check);
      if (old.isEmpty()) {
        continue;
      }
      for (CheckConstraint other : to.checks()) {
        ListedValues.of(to, other)
            .filter(now -> now.column().equals(old.get().column()))
            .filter(now -> !now.ordinal())
            .ifPresent(
                now -> {
                  QualifiedName object = ListedValues.object(from.name(), now.column());
                  List<String> values =
                      old.get().values().stream()
                          .map(value -> out.replacement(object, value))
                          .toList();
                  if (old.get().ordinal()) {
                    comparePlaces(object, values, now.values(), scored);
                  } else {
                    compare(object, values, now.values(), scored);
                  }
                });
      }
    }
  }

  /** An enum that was kept by number and is kept by name: the place of a name says which it is. */
  private static void comparePlaces(
      QualifiedName object, List<String> places, List<String> names, List<Scored> scored) {
    for (int i = 0; i < Math.min(places.size(), names.size()); i++) {
      String place = Integer.toString(i);
      if (places.get(i).equals(place)) {
        List<String> evidence = List.of("it is the name at place " + i + " of the enum today");
        scored.add(new Scored(RenameCandidate.label(object, place, names.get(i), evidence), 1));
      }
    }
  }

  private static void compare(
      QualifiedName object, List<String> from, List<String> to, List<Scored> scored) {
    List<String> removed = from.stream().filter(label -> !to.contains(label)).toList();
    List<String> added = to.stream().filter(label -> !from.contains(label)).toList();
    for (String old : removed) {
      for (String now : added) {
        boolean samePlace = before(from, old, to).equals(before(to, now, from));
        double alike = NameSimilarity.of(old, now);
        boolean onlyOne = removed.size() == 1 && added.size() == 1;
        List<String> evidence = new ArrayList<>();
        if (alike >= NameSimilarity.ALIKE) {
          evidence.add("the names are alike");
        }
        if (samePlace) {
          evidence.add("both stand in the same place");
        }
        if (onlyOne) {
          evidence.add("one is gone and one is new");
        }
        if (alike >= NameSimilarity.ALIKE || samePlace && removed.size() == added.size()) {
          scored.add(
              new Scored(
                  RenameCandidate.label(object, old, now, evidence), alike + (samePlace ? 1 : 0)));
        }
      }
    }
  }

  /** The nearest earlier label that the other side has too; empty at the front. */
  private static Optional<String> before(List<String> labels, String label, List<String> other) {
    for (int i = labels.indexOf(label) - 1; i >= 0; i--) {
      if (other.contains(labels.get(i))) {
        return Optional.of(labels.get(i));
      }
    }
    return Optional.empty();
  }
}
