package dev.retort.differ;

import dev.retort.schema.CompositeType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets a type of the database stay that no model declares but that a column, or another type, is
 * declared with.
 */
final class TypeAdoption {
  private TypeAdoption() {}

  static Sides apply(Sides sides, DiffOptions options) {
    Schema actual = sides.actual();
    Schema wanted = sides.wanted();
    TypeReferences references = TypeReferences.of(actual, options.defaultSchema());
    Set<QualifiedName> used = new TreeSet<>();
    wanted
        .tables()
        .forEach(table -> table.columns().forEach(c -> used.addAll(references.named(c.type()))));
    for (CompositeType type : wanted.composites()) {
      type.attributes().forEach(a -> used.addAll(references.named(a.type())));
    }
    wanted.domains().forEach(domain -> used.addAll(references.named(domain.type())));
    wanted.ranges().forEach(range -> used.addAll(references.named(range.subtype())));
    List<QualifiedName> open = new ArrayList<>(used);
    for (int i = 0; i < open.size(); i++) {
      for (QualifiedName needed : references.needsOf(open.get(i))) {
        if (used.add(needed)) {
          open.add(needed);
        }
      }
    }
    return sides.withWanted(withTypes(wanted, actual, used));
  }

  /** The first schema with those of these types that only the second has. */
  static Schema withTypes(Schema schema, Schema source, Set<QualifiedName> types) {
    Set<QualifiedName> missing = new TreeSet<>(types);
    missing.removeAll(names(schema));
    return schema
        .withEnums(plus(schema.enums(), source.enums(), t -> missing.contains(t.name())))
        .withDomains(plus(schema.domains(), source.domains(), t -> missing.contains(t.name())))
        .withComposites(
            plus(schema.composites(), source.composites(), t -> missing.contains(t.name())))
        .withRanges(plus(schema.ranges(), source.ranges(), t -> missing.contains(t.name())));
  }

  /** The names of all types that stand for themselves. */
  static Set<QualifiedName> names(Schema schema) {
    Set<QualifiedName> names = new TreeSet<>();
    schema.enums().forEach(type -> names.add(type.name()));
    schema.domains().forEach(type -> names.add(type.name()));
    schema.composites().forEach(type -> names.add(type.name()));
    schema.ranges().forEach(type -> names.add(type.name()));
    return names;
  }

  private static <T> List<T> plus(List<T> own, List<T> source, Predicate<T> missing) {
    return Stream.concat(own.stream(), source.stream().filter(missing)).toList();
  }
}
