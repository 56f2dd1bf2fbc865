package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.DropComposite;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropEnum;
import dev.retort.operations.RenameType;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlExpression;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans to make types anew that PostgreSQL cannot change: the old type, and all that is built on
 * it, makes room under another name; the new ones are created, every column is converted, the old
 * ones are dropped. Here the old ones are renamed on the actual side, so that the comparers see a
 * change of type and plan the rest.
 */
final class TypeRebuilds {
  /** How the old types are called meanwhile. */
  static final String OLD = "retort_old_";

  private final DiffOptions options;
  private final DiffSink out;

  TypeRebuilds(DiffOptions options, DiffSink out) {
    this.options = options;
    this.out = out;
  }

  Sides apply(Sides sides) {
    Schema actual = sides.actual();
    TypeReferences references = TypeReferences.of(actual, options.defaultSchema());
    Map<QualifiedName, TypeDifference> causes = TypeDifference.find(sides, options.defaultSchema());
    if (causes.isEmpty()) {
      return sides;
    }
    leaveRangesAlone(actual, references, causes);
    List<QualifiedName> types = references.closure(causes.keySet());
    if (types.isEmpty()) {
      return sides;
    }
    // What is built on a type goes with it, mentioned by a model or not.
    Schema wanted = sides.wanted();
    if (!options.dropLeftovers()) {
      wanted = TypeAdoption.withTypes(wanted, actual, Set.copyOf(types));
    }
    Map<QualifiedName, QualifiedName> oldNames = new TreeMap<>();
    for (QualifiedName type : types) {
      oldNames.put(type, type.withName(Identifiers.truncate(OLD + type.name())));
    }
    RebuiltTypes rebuilt =
        new RebuiltTypes(oldNames, changes(types, causes, references, actual, wanted))
            .withOldAttributeTypes();
    oldNames.forEach(
        (name, old) -> out.add(new RenameType(name, old.name()), findings(name, causes, sides)));
    dropOld(actual, rebuilt);
    return new Sides(renamed(actual, rebuilt, wanted), wanted, rebuilt);
  }

  /**
   * A range type cannot make room: the functions that came with it keep their names, which those of
   * a new one need.
   */
  private void leaveRangesAlone(
      Schema actual, TypeReferences references, Map<QualifiedName, TypeDifference> causes) {
    for (QualifiedName cause : List.copyOf(causes.keySet())) {
      List<QualifiedName> types = references.closure(Set.of(cause));
      Optional<RangeType> range =
          actual.ranges().stream().filter(r -> types.contains(r.name())).findFirst();
      if (range.isPresent()) {
        out.note(
            DifferFindings.RANGE_LEFT.on(
                cause,
                causes.get(cause).origin(),
                "range type " + range.get().name() + " is built on " + cause + ", which differs"));
        causes.remove(cause);
      }
    }
  }

  private static Finding[] findings(
      QualifiedName type, Map<QualifiedName, TypeDifference> causes, Sides sides) {
    TypeDifference cause = causes.get(type);
    Origin origin = cause == null ? Origin.UNKNOWN : cause.origin();
    String why = cause == null ? "a type that it is built on is made anew" : cause.why();
    boolean used =
        sides.actual().tables().stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> SqlWords.mentionsType(column.type(), type));
    List<Finding> findings = new ArrayList<>();
    findings.add(
        DifferFindings.TYPE_REBUILT.on(type, origin, "type " + type + " is made anew: " + why));
    if (cause != null && !cause.removedLabels().isEmpty() && !used) {
      findings.add(
          DifferFindings.ENUM_LABEL_REMOVED.on(
              type, origin, "the model no longer has " + quoted(cause.removedLabels())));
    }
    return findings.toArray(Finding[]::new);
  }

  static String quoted(List<String> labels) {
    return "'" + String.join("', '", labels) + "'";
  }

  private static Map<QualifiedName, TypeChange> changes(
      List<QualifiedName> types,
      Map<QualifiedName, TypeDifference> causes,
      TypeReferences references,
      Schema actual,
      Schema wanted) {
    Map<QualifiedName, TypeChange> changes = new TreeMap<>();
    for (QualifiedName type : types) {
      TypeDifference cause = causes.get(type);
      if (cause != null) {
        changes.put(type, cause.change());
        continue;
      }
      Optional<Domain> domain = actual.domain(type);
      TypeChange beneath =
          domain
              .flatMap(d -> references.named(d.type()).stream().findFirst())
              .map(changes::get)
              .orElse(null);
      Optional<CompositeType> from = actual.composite(type);
      Optional<CompositeType> to = wanted.composite(type);
      changes.put(
          type,
          beneath instanceof TypeChange.Labels labels
              ? labels
              : from.isPresent() && to.isPresent()
                  ? new TypeChange.Attributes(from.get(), to.get())
                  : new TypeChange.ByText());
    }
    return changes;
  }

  private void dropOld(Schema actual, RebuiltTypes rebuilt) {
    Schema old = withRenamedTypes(actual, rebuilt);
    Set<QualifiedName> names = new HashSet<>(rebuilt.oldNames().values());
    old.enums().stream()
        .filter(type -> names.contains(type.name()))
        .forEach(type -> out.add(new DropEnum(type)));
    old.domains().stream()
        .filter(type -> names.contains(type.name()))
        .forEach(type -> out.add(new DropDomain(type)));
    old.composites().stream()
        .filter(type -> names.contains(type.name()))
        .forEach(type -> out.add(new DropComposite(type)));
  }

  /**
   * The actual side without the old types, with their old names as the types of columns. Texts stay
   * as they are, so that what is equal on both sides is seen to be; operations get them rewritten.
   */
  private Schema renamed(Schema actual, RebuiltTypes rebuilt, Schema wanted) {
    Set<QualifiedName> gone = rebuilt.oldNames().keySet();
    return actual
        .withEnums(actual.enums().stream().filter(t -> !gone.contains(t.name())).toList())
        .withDomains(actual.domains().stream().filter(t -> !gone.contains(t.name())).toList())
        .withComposites(actual.composites().stream().filter(t -> !gone.contains(t.name())).toList())
        .withTables(
            actual.tables().stream()
                .map(table -> renamed(table, rebuilt, wanted.table(table.name())))
                .toList());
  }

  private Table renamed(Table table, RebuiltTypes rebuilt, Optional<Table> wanted) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      Column renamed = column.withType(rebuilt.rewritten(column.type()));
      SqlExpression value = column.defaultValue();
      boolean stays = wanted.flatMap(t -> t.column(column.name())).isPresent();
      boolean inTheWay =
          value != null
              && stays
              && renamed.type().equals(column.type())
              && !rebuilt.rewritten(value.text()).equals(value.text());
      if (inTheWay) { // its type stays, and only its default names an old one
        out.add(new AlterColumnDefault(table.name(), column.name(), value, null));
        renamed = renamed.withDefault(null);
      }
      columns.add(renamed);
    }
    return table.withColumns(columns);
  }

  /**
   * The schema's types under the names that they have meanwhile, and built on each other by them.
   */
  static Schema withRenamedTypes(Schema schema, RebuiltTypes rebuilt) {
    Map<QualifiedName, QualifiedName> names = rebuilt.oldNames();
    return schema
        .withEnums(
            schema.enums().stream()
                .map(
                    t ->
                        new EnumType(
                            names.getOrDefault(t.name(), t.name()),
                            t.labels(),
                            t.comment(),
                            t.origin()))
                .toList())
        .withDomains(
            schema.domains().stream()
                .map(SchemaTexts.ofAll(rebuilt::rewritten)::domain)
                .map(d -> d.withName(names.getOrDefault(d.name(), d.name())))
                .toList())
        .withComposites(
            schema.composites().stream()
                .map(t -> t.withName(names.getOrDefault(t.name(), t.name())))
                .map(
                    t ->
                        t.withAttributes(
                            t.attributes().stream()
                                .map(a -> a.withType(rebuilt.rewritten(a.type())))
                                .toList()))
                .toList());
  }
}
