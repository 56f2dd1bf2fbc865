package dev.retort.differ;

import dev.retort.operations.TypeConversion;
import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds drops and adds that may be renames. Each object is in one candidate at most, the likeliest:
 * so many questions as there are drops, not drops times adds.
 */
final class RenameDetector {
  private static final double ALIKE = 0.5;

  private final RenameAnswers answers;

  RenameDetector(RenameAnswers answers) {
    this.answers = answers;
  }

  private record Scored(RenameCandidate candidate, double score) {}

  List<RenameCandidate> candidates(Sides sides) {
    List<RenameCandidate> found = new ArrayList<>(best(tables(sides)));
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    for (Table from : sides.actual().tables()) {
      Table to = wanted.get(from.name());
      if (to != null) {
        found.addAll(best(columns(from, to)));
      }
    }
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
              if (!from.contains(candidate.table() + "." + candidate.from())
                  && !to.contains(candidate.table().schema() + "." + candidate.to())) {
                from.add(candidate.table() + "." + candidate.from());
                to.add(candidate.table().schema() + "." + candidate.to());
                best.add(candidate);
              }
            });
    return best;
  }

  private static List<Scored> columns(Table from, Table to) {
    List<Scored> scored = new ArrayList<>();
    for (Column dropped : from.columns()) {
      if (to.column(dropped.name()).isPresent()) {
        continue;
      }
      for (Column added : to.columns()) {
        if (from.column(added.name()).isEmpty()) {
          score(from, to, dropped, added).ifPresent(scored::add);
        }
      }
    }
    return scored;
  }

  private static Optional<Scored> score(Table from, Table to, Column dropped, Column added) {
    boolean sameType = TypeShape.of(dropped.type()).equals(TypeShape.of(added.type()));
    double alike = NameSimilarity.of(dropped.name(), added.name());
    boolean convertible =
        TypeConversion.of(added.name(), dropped.type(), added.type()).kind()
            == TypeConversion.Kind.ASSIGNMENT;
    if ((dropped.generated() == null) != (added.generated() == null)
        || !sameType && !(convertible && alike >= ALIKE)) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    double score = alike * 4;
    if (sameType) {
      score += 4;
      evidence.add("both are " + SqlTypes.readable(added.type()));
    }
    if (alike >= ALIKE) {
      evidence.add("the names are alike");
    }
    if (dropped.nullable() == added.nullable()) {
      score += 1;
      evidence.add(added.nullable() ? "both are nullable" : "both are NOT NULL");
    }
    if (from.columns().indexOf(dropped) == to.columns().indexOf(added)) {
      score += 1;
      evidence.add("both stand in the same place");
    }
    Optional<QualifiedName> target = target(from, dropped.name());
    if (target.isPresent() && target.equals(target(to, added.name()))) {
      score += 3;
      evidence.add("both refer to " + target.get());
    }
    return Optional.of(
        new Scored(
            RenameCandidate.column(from.name(), dropped.name(), added.name(), evidence), score));
  }

  private static Optional<QualifiedName> target(Table table, String column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().equals(List.of(column)))
        .map(ForeignKey::refTable)
        .findFirst();
  }

  private static List<Scored> tables(Sides sides) {
    Map<QualifiedName, Table> actual = sides.actualTables();
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    List<Scored> scored = new ArrayList<>();
    for (Table dropped : actual.values()) {
      if (wanted.containsKey(dropped.name()) || !dropped.options().inherits().isEmpty()) {
        continue;
      }
      for (Table added : wanted.values()) {
        if (!actual.containsKey(added.name())
            && Objects.equals(added.name().schema(), dropped.name().schema())) {
          score(dropped, added).ifPresent(scored::add);
        }
      }
    }
    return scored;
  }

  private static Optional<Scored> score(Table dropped, Table added) {
    Set<String> union = new HashSet<>(columnSet(dropped));
    Set<String> common = new HashSet<>(union);
    union.addAll(columnSet(added));
    common.retainAll(columnSet(added));
    double share = union.isEmpty() ? 0 : (double) common.size() / union.size();
    double alike = NameSimilarity.of(dropped.name().name(), added.name().name());
    if (share < ALIKE) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    evidence.add(
        String.format(Locale.ROOT, "%d of %d columns are the same", common.size(), union.size()));
    if (alike >= ALIKE) {
      evidence.add("the names are alike");
    }
    return Optional.of(
        new Scored(
            RenameCandidate.table(dropped.name(), added.name().name(), evidence),
            share * 4 + alike * 2));
  }

  private static Set<String> columnSet(Table table) {
    Set<String> columns = new HashSet<>();
    table.columns().forEach(c -> columns.add(c.name() + " " + TypeShape.of(c.type())));
    return columns;
  }
}
