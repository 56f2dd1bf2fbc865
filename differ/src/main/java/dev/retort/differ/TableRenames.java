package dev.retort.differ;

import dev.retort.differ.RenameDetector.Scored;
import dev.retort.operations.TypeShape;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What speaks for a dropped and an added table being the same. */
final class TableRenames {
  private TableRenames() {}

  static List<Scored> scored(Sides sides) {
    Map<QualifiedName, Table> actual = sides.actualTables();
    Map<QualifiedName, Table> wanted = sides.wantedTables();
    List<Scored> scored = new ArrayList<>();
    for (Table dropped : actual.values()) {
      if (wanted.containsKey(dropped.name())
          || dropped.options().slot() != null
          || !dropped.options().inherits().isEmpty()) {
        continue;
      }
      for (Table added : wanted.values()) {
        if (!actual.containsKey(added.name())
            && added.options().slot() == null
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
    if (share < NameSimilarity.ALIKE) {
      return Optional.empty();
    }
    List<String> evidence = new ArrayList<>();
    evidence.add(
        String.format(Locale.ROOT, "%d of %d columns are the same", common.size(), union.size()));
    if (alike >= NameSimilarity.ALIKE) {
      evidence.add("the names are alike");
    }
    return Optional.of(
        new Scored(
            RenameCandidate.table(dropped.name(), added.name().name(), evidence),
            share * 4 + alike * 2));
  }

  /** By their words, so that a table whose columns were all restyled with it is still seen. */
  private static Set<String> columnSet(Table table) {
    Set<String> columns = new HashSet<>();
    table
        .columns()
        .forEach(c -> columns.add(NameSimilarity.plain(c.name()) + " " + TypeShape.of(c.type())));
    return columns;
  }
}
