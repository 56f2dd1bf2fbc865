package dev.retort.differ;

import dev.retort.operations.RenameRange;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Range types that only get other names, they or the multirange types that came with them. */
final class RenamedRanges {
  private RenamedRanges() {}

  /** The multirange types that are called otherwise get their names; everything else stays. */
  static Sides apply(Sides sides, DiffSink out) {
    Schema actual = sides.actual();
    for (RangeType from : sides.actual().ranges()) {
      Optional<RangeType> to = find(sides.wanted(), from.name());
      if (to.isPresent()
          && RangeComparer.sameDefinition(from, to.get().withMultirange(from.multirangeName()))
          && canTake(actual, from.multirangeName(), to.get().multirangeName())) {
        actual = rename(actual, from, from.name(), to.get().multirangeName(), out);
      }
    }
    return sides.withActual(actual);
  }

  static Optional<RangeType> find(Schema schema, QualifiedName name) {
    return schema.ranges().stream().filter(range -> range.name().equals(name)).findFirst();
  }

  private static boolean canTake(Schema actual, QualifiedName from, QualifiedName to) {
    return !from.equals(to)
        && from.withName(to.name()).equals(to)
        && !TypeAdoption.names(actual).contains(to)
        && actual.table(to).isEmpty()
        && actual.ranges().stream().noneMatch(range -> range.multirangeName().equals(to));
  }

  /** The multirange type of a range type that was renamed follows where its name was derived. */
  static Schema rename(Schema actual, RangeType from, QualifiedName to, DiffSink out) {
    return rename(
        actual,
        from,
        to,
        from.multirange() != null
            ? from.multirangeName()
            : RangeType.of(to, from.subtype()).multirangeName(),
        out);
  }

  private static Schema rename(
      Schema actual, RangeType from, QualifiedName to, QualifiedName multirange, DiffSink out) {
    out.add(new RenameRange(from.name(), to.name(), from.multirangeName(), multirange.name()));
    Map<QualifiedName, QualifiedName> names = new HashMap<>();
    names.put(from.name(), to);
    names.put(from.multirangeName(), multirange);
    names.entrySet().removeIf(name -> name.getKey().equals(name.getValue()));
    return renamed(actual, new RebuiltTypes(names, Map.of(), names.keySet()));
  }

  /** The schema with its types under other names, and all that names them. */
  static Schema renamed(Schema actual, RebuiltTypes names) {
    SchemaTexts texts = SchemaTexts.ofAll(names::rewritten);
    return TypeRebuilds.withRenamedTypes(actual, names)
        .withTables(actual.tables().stream().map(texts::table).toList());
  }

  /** The functions that come with a range type: by these names it is made in expressions. */
  static Set<QualifiedName> functions(RangeType range) {
    return Set.of(range.name(), range.multirangeName());
  }
}
