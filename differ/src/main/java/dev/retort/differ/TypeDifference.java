package dev.retort.differ;

import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A difference of a type that {@code ALTER TYPE} cannot make.
 *
 * @param why for people
 * @param removedLabels of an enum, those that rows may still have
 */
record TypeDifference(String why, List<String> removedLabels, TypeChange change, Origin origin) {

  /** By type, every such difference. */
  static Map<QualifiedName, TypeDifference> find(Sides sides, String defaultSchema) {
    Schema actual = sides.actual();
    Schema wanted = sides.wanted();
    Map<QualifiedName, TypeDifference> found = new TreeMap<>();
    for (EnumType from : actual.enums()) {
      wanted
          .enumType(from.name())
          .flatMap(to -> ofEnum(from, to))
          .ifPresent(difference -> found.put(from.name(), difference));
    }
    for (Domain from : actual.domains()) {
      wanted
          .domain(from.name())
          .flatMap(to -> ofDomain(from, to))
          .ifPresent(difference -> found.put(from.name(), difference));
    }
    Set<QualifiedName> inColumns = typesOfColumns(actual, defaultSchema);
    for (CompositeType from : actual.composites()) {
      wanted
          .composite(from.name())
          .flatMap(to -> ofComposite(from, to, inColumns.contains(from.name())))
          .ifPresent(difference -> found.put(from.name(), difference));
    }
    findOtherKinds(actual, wanted, found);
    return found;
  }

  private static Optional<TypeDifference> ofEnum(EnumType from, EnumType to) {
    List<String> removed =
        from.labels().stream().filter(label -> !to.labels().contains(label)).toList();
    List<String> common = from.labels().stream().filter(to.labels()::contains).toList();
    boolean reordered =
        !common.equals(to.labels().stream().filter(from.labels()::contains).toList());
    if (removed.isEmpty() && !reordered) {
      return Optional.empty();
    }
    String why =
        removed.isEmpty()
            ? "its labels change their order from "
                + TypeRebuilds.quoted(from.labels())
                + " to "
                + TypeRebuilds.quoted(to.labels())
            : "PostgreSQL cannot remove " + TypeRebuilds.quoted(removed);
    return Optional.of(
        new TypeDifference(why, removed, new TypeChange.Labels(removed), to.origin()));
  }

  private static Optional<TypeDifference> ofDomain(Domain from, Domain to) {
    if (from.type().equals(to.type()) && Objects.equals(from.collation(), to.collation())) {
      return Optional.empty();
    }
    String why =
        from.type().equals(to.type())
            ? "its collation changes"
            : "its type goes from " + from.type() + " to " + to.type();
    return Optional.of(
        new TypeDifference(
            why, List.of(), new TypeChange.Base(from.type(), to.type()), to.origin()));
  }

  private static Optional<TypeDifference> ofComposite(
      CompositeType from, CompositeType to, boolean inColumns) {
    if (!inColumns) {
      return ofOrder(from, to);
    }
    for (Attribute attribute : to.attributes()) {
      Optional<Attribute> before = from.attribute(attribute.name());
      if (before.isPresent()
          && !(before.get().type().equals(attribute.type())
              && Objects.equals(before.get().collation(), attribute.collation()))) {
        return Optional.of(
            new TypeDifference(
                "columns use it, and its attribute "
                    + attribute.name()
                    + " goes from "
                    + before.get().type()
                    + " to "
                    + attribute.type(),
                List.of(),
                new TypeChange.Attributes(from, to),
                to.origin()));
      }
    }
    return ofOrder(from, to);
  }

  /** Attributes that come stand after the others, so not every order can be had. */
  private static Optional<TypeDifference> ofOrder(CompositeType from, CompositeType to) {
    List<String> reachable = new ArrayList<>();
    for (Attribute attribute : from.attributes()) {
      if (to.attribute(attribute.name()).isPresent()) {
        reachable.add(attribute.name());
      }
    }
    for (Attribute attribute : to.attributes()) {
      if (from.attribute(attribute.name()).isEmpty()) {
        reachable.add(attribute.name());
      }
    }
    List<String> wanted = to.attributes().stream().map(Attribute::name).toList();
    return reachable.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            new TypeDifference(
                "its attributes are to stand as (" + String.join(", ", wanted) + ")",
                List.of(),
                new TypeChange.Attributes(from, to),
                to.origin()));
  }

  /** One name, two kinds of type. */
  private static void findOtherKinds(
      Schema actual, Schema wanted, Map<QualifiedName, TypeDifference> found) {
    Map<QualifiedName, String> before = kinds(actual);
    kinds(wanted)
        .forEach(
            (name, kind) -> {
              String old = before.get(name);
              if (old != null && !old.equals(kind)) {
                found.put(name, of("it is " + old + " and becomes " + kind, Origin.UNKNOWN));
              }
            });
  }

  private static Map<QualifiedName, String> kinds(Schema schema) {
    Map<QualifiedName, String> kinds = new TreeMap<>();
    schema.enums().forEach(type -> kinds.put(type.name(), "an enum"));
    schema.domains().forEach(type -> kinds.put(type.name(), "a domain"));
    schema.composites().forEach(type -> kinds.put(type.name(), "a composite type"));
    schema.ranges().forEach(type -> kinds.put(type.name(), "a range type"));
    return kinds;
  }

  /** The types of which values are stored, in a column or within the value of one. */
  static Set<QualifiedName> typesOfColumns(Schema schema, String defaultSchema) {
    TypeReferences references = TypeReferences.of(schema, defaultSchema);
    List<QualifiedName> open = new ArrayList<>();
    schema
        .tables()
        .forEach(table -> table.columns().forEach(c -> open.addAll(references.named(c.type()))));
    Set<QualifiedName> found = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      if (found.add(open.get(i))) {
        open.addAll(references.needsOf(open.get(i)));
      }
    }
    return found;
  }

  private static TypeDifference of(String why, Origin origin) {
    return new TypeDifference(why, List.of(), new TypeChange.ByText(), origin);
  }
}
