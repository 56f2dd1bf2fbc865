package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.TypeShape;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Dependency;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
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
 * @param more what else there is to say
 */
record TypeDifference(
    String why, List<String> removedLabels, TypeChange change, List<Finding> more, Origin origin) {
  TypeDifference {
    removedLabels = List.copyOf(removedLabels);
    more = List.copyOf(more);
  }

  private TypeDifference(String why, TypeChange change, Origin origin) {
    this(why, List.of(), change, List.of(), origin);
  }

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
    Set<QualifiedName> contained = containedTypes(actual, defaultSchema);
    for (Domain from : actual.domains()) {
      wanted
          .domain(from.name())
          .flatMap(to -> ofDomain(from, to, contained.contains(from.name())))
          .ifPresent(difference -> found.put(from.name(), difference));
    }
    Set<QualifiedName> inColumns = typesOfColumns(actual, defaultSchema);
    for (CompositeType from : actual.composites()) {
      wanted
          .composite(from.name())
          .flatMap(to -> ofComposite(from, to, inColumns.contains(from.name())))
          .ifPresent(difference -> found.put(from.name(), difference));
    }
    for (RangeType from : actual.ranges()) {
      RenamedRanges.find(wanted, from.name())
          .filter(to -> !RangeComparer.sameDefinition(from, to))
          .filter(to -> inColumns.contains(from.name()) || isNeeded(from, actual, defaultSchema))
          .ifPresent(to -> found.put(from.name(), ofRange(from, to)));
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
        new TypeDifference(why, removed, new TypeChange.Labels(removed), List.of(), to.origin()));
  }

  private static Optional<TypeDifference> ofDomain(Domain from, Domain to, boolean contained) {
    if (from.type().equals(to.type()) && Objects.equals(from.collation(), to.collation())) {
      return contained ? ofRules(from, to) : Optional.empty();
    }
    String why =
        from.type().equals(to.type())
            ? "its collation changes"
            : "its type goes from " + from.type() + " to " + to.type();
    return Optional.of(
        new TypeDifference(why, new TypeChange.Base(from.type(), to.type()), to.origin()));
  }

  /** Values within others are never looked at by {@code ALTER DOMAIN}, which refuses to try. */
  private static Optional<TypeDifference> ofRules(Domain from, Domain to) {
    List<String> rules = new ArrayList<>();
    if (from.nullable() && !to.nullable()) {
      rules.add("NOT NULL");
    }
    for (CheckConstraint check : to.checks()) {
      boolean known =
          from.checks().stream()
              .anyMatch(
                  c ->
                      c.expression().equals(check.expression())
                          && (c.validated() || !check.validated()));
      if (!known && check.validated()) {
        rules.add(check.expression().text());
      }
    }
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    String rule = String.join(" and ", rules);
    return Optional.of(
        new TypeDifference(
            "values of it stand within others, where PostgreSQL does not look for what breaks "
                + rule,
            List.of(),
            new TypeChange.ByText(),
            List.of(
                DifferFindings.EXISTING_ROWS_CHECKED.on(
                    to.name(),
                    to.origin(),
                    "rows that break "
                        + rule
                        + " in a value of domain "
                        + to.name()
                        + " stop the migration")),
            to.origin()));
  }

  private static TypeDifference ofRange(RangeType from, RangeType to) {
    String why =
        !from.subtype().equals(to.subtype())
            ? "its subtype goes from " + from.subtype() + " to " + to.subtype()
            : !from.multirangeName().equals(to.multirangeName())
                ? "its multirange type is to be " + to.multirangeName()
                : "its collation, operator class or functions change";
    boolean ordered = // as they were
        from.subtype().equals(to.subtype())
            && Objects.equals(from.opclass(), to.opclass())
            && Objects.equals(from.collation(), to.collation());
    return new TypeDifference(
        why,
        ordered ? new TypeChange.ByText() : new TypeChange.Bounds(from.subtype(), to.subtype()),
        to.origin());
  }

  /** Whether something else than a column is built on it. */
  private static boolean isNeeded(RangeType range, Schema actual, String defaultSchema) {
    Set<QualifiedName> names = RenamedRanges.functions(range);
    return TypeReferences.of(actual, defaultSchema).closure(Set.of(range.name())).size() > 1
        || actual.objects().stream()
            .flatMap(object -> object.dependsOn().stream())
            .anyMatch(
                need ->
                    names.contains(need.name())
                        && (need.target() == Dependency.Target.TYPE
                            || need.target() == Dependency.Target.ROUTINE));
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
                dropped(from, to),
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
                dropped(from, to),
                to.origin()));
  }

  private static List<Finding> dropped(CompositeType from, CompositeType to) {
    return from.attributes().stream()
        .filter(attribute -> to.attribute(attribute.name()).isEmpty())
        .map(attribute -> CompositeComparer.dropped(to, attribute))
        .toList();
  }

  /** One name, two kinds of type. */
  private static void findOtherKinds(
      Schema actual, Schema wanted, Map<QualifiedName, TypeDifference> found) {
    Map<QualifiedName, String> before = kinds(actual);
    Map<QualifiedName, QualifiedName> ranges = new TreeMap<>();
    actual.ranges().forEach(range -> ranges.put(range.multirangeName(), range.name()));
    kinds(wanted)
        .forEach(
            (name, kind) -> {
              String old = before.get(name);
              if (old != null && !old.equals(kind)) {
                QualifiedName type = ranges.getOrDefault(name, name); // all of a range type goes
                found.putIfAbsent(
                    type,
                    new TypeDifference(
                        (type.equals(name) ? "it" : name) + " is " + old + " and becomes " + kind,
                        new TypeChange.Kind(old, kind),
                        Origin.UNKNOWN));
              }
            });
  }

  private static Map<QualifiedName, String> kinds(Schema schema) {
    Map<QualifiedName, String> kinds = new TreeMap<>();
    schema.enums().forEach(type -> kinds.put(type.name(), "an enum"));
    schema.domains().forEach(type -> kinds.put(type.name(), "a domain"));
    schema.composites().forEach(type -> kinds.put(type.name(), "a composite type"));
    for (RangeType type : schema.ranges()) {
      kinds.put(type.name(), "a range type");
      kinds.put(type.multirangeName(), "a multirange type");
    }
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

  /** The types of which values are stored within others: in an array, a composite, a range. */
  private static Set<QualifiedName> containedTypes(Schema schema, String defaultSchema) {
    TypeReferences references = TypeReferences.of(schema, defaultSchema);
    Set<QualifiedName> found = new HashSet<>();
    List<QualifiedName> open = new ArrayList<>();
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        for (QualifiedName type : references.named(column.type())) {
          if (TypeShape.of(column.type()).array()) {
            open.add(type);
          } else {
            contents(schema, references, type, open);
          }
        }
      }
    }
    for (int i = 0; i < open.size(); i++) {
      if (found.add(open.get(i))) {
        open.addAll(references.needsOf(open.get(i)));
      }
    }
    return found;
  }

  /** What a value of a type holds, not what a domain is built on. */
  private static void contents(
      Schema schema, TypeReferences references, QualifiedName type, List<QualifiedName> into) {
    Optional<Domain> domain = schema.domain(type);
    if (domain.isEmpty() || TypeShape.of(domain.get().type()).array()) {
      into.addAll(references.needsOf(type));
    } else {
      references
          .named(domain.get().type())
          .forEach(beneath -> contents(schema, references, beneath, into));
    }
  }
}
