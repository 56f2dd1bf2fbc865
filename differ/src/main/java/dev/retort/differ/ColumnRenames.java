package dev.retort.differ;

import dev.retort.differ.RenameDetector.Scored;
import dev.retort.operations.TypeConversion;
import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for a dropped and an added column of one table being the same. */
final class ColumnRenames {
  private ColumnRenames() {}

  static List<Scored> scored(Table from, Table to) {
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
        || !sameType && !(convertible && alike >= NameSimilarity.ALIKE)) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    double score = alike * 4;
    if (sameType) {
      score += 4;
      evidence.add("both are " + SqlTypes.readable(added.type()));
    }
    if (alike >= NameSimilarity.ALIKE) {
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
}
