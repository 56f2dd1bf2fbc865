package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.CreateComposite;
import dev.retort.operations.DropComposite;
import dev.retort.operations.DropDomain;
import dev.retort.operations.DropEnum;
import dev.retort.operations.DropRange;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameRange;
import dev.retort.operations.RenameType;
import dev.retort.schema.Column;
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
import java.util.TreeSet;

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
    Sides left = leaveRangesAlone(sides, references, causes);
    List<QualifiedName> types = references.closure(causes.keySet());
    if (types.isEmpty()) {
      return left;
    }
    // What is built on a type goes with it, mentioned by a model or not.
    Schema wanted = left.wanted();
    if (!options.dropLeftovers()) {
      wanted = TypeAdoption.withTypes(wanted, actual, Set.copyOf(types));
    }
    TypeConversions conversions = new TypeConversions(references, actual, wanted, causes);
    RebuiltTypes rebuilt = conversions.of(types, oldNames(actual, types)).withOldAttributeTypes();
    for (QualifiedName type : types) {
      out.add(makeRoom(actual, type, rebuilt), findings(type, causes, sides));
    }
    conversions.frames(rebuilt).forEach(frame -> out.add(new CreateComposite(frame)));
    dropOld(actual, rebuilt);
    conversions.frames(rebuilt).forEach(frame -> out.add(new DropComposite(frame)));
    return new Sides(renamed(actual, rebuilt, wanted), wanted, rebuilt);
  }

  /** Under which names types make room, a range type's multirange type included. */
  private static Map<QualifiedName, QualifiedName> oldNames(
      Schema actual, List<QualifiedName> types) {
    Set<QualifiedName> all = new TreeSet<>(types);
    for (QualifiedName type : types) {
      RenamedRanges.find(actual, type).ifPresent(range -> all.add(range.multirangeName()));
    }
    Map<QualifiedName, QualifiedName> oldNames = new TreeMap<>();
    for (QualifiedName type : all) {
      QualifiedName old = type.withName(Identifiers.truncate(OLD + type.name()));
      for (int i = 2; oldNames.containsValue(old); i++) { // long names that begin alike
        old = type.withName(Identifiers.truncate(OLD + i + "_" + type.name()));
      }
      oldNames.put(type, old);
    }
    return oldNames;
  }

  private static Operation makeRoom(Schema actual, QualifiedName type, RebuiltTypes rebuilt) {
    Map<QualifiedName, QualifiedName> oldNames = rebuilt.oldNames();
    String old = oldNames.getOrDefault(type, type).name();
    Optional<RangeType> range = RenamedRanges.find(actual, type);
    if (range.isEmpty()) {
      return new RenameType(type, old);
    }
    QualifiedName multirange = range.get().multirangeName();
    return new RenameRange(
        type, old, multirange, oldNames.getOrDefault(multirange, multirange).name());
  }

  /**
   * A range type with functions that take a type which is made anew, or its own values, cannot be
   * made anew: the functions must be there before it, and go after it.
   *
   * @return the sides, where such a range type does not differ
   */
  private Sides leaveRangesAlone(
      Sides sides, TypeReferences references, Map<QualifiedName, TypeDifference> causes) {
    Schema actual = sides.actual();
    Map<QualifiedName, RangeType> left = new TreeMap<>();
    for (QualifiedName cause : List.copyOf(causes.keySet())) {
      List<QualifiedName> types = references.closure(Set.of(cause));
      Optional<RangeType> range =
          actual.ranges().stream()
              .filter(r -> types.contains(r.name()) && bindsFunctions(r, types, references))
              .findFirst();
      if (range.isPresent()) {
        QualifiedName name = range.get().name();
        out.note(
            DifferFindings.RANGE_LEFT.on(
                cause,
                causes.get(cause).origin(),
                name.equals(cause)
                    ? "range type " + cause + " differs, and functions that it needs need it"
                    : "range type " + name + " is built on " + cause + ", which differs"));
        causes.remove(cause);
        left.put(name, range.get());
      }
    }
    Schema wanted = sides.wanted();
    return left.isEmpty()
        ? sides
        : sides.withWanted(
            wanted.withRanges(
                wanted.ranges().stream().map(r -> left.getOrDefault(r.name(), r)).toList()));
  }

  private static boolean bindsFunctions(
      RangeType range, List<QualifiedName> rebuilt, TypeReferences references) {
    return range.canonical() != null
        || range.difference() != null
            && references.named(range.subtype()).stream().anyMatch(rebuilt::contains);
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
    if (cause != null) {
      findings.addAll(cause.more());
    }
    return findings.toArray(Finding[]::new);
  }

  static String quoted(List<String> labels) {
    return "'" + String.join("', '", labels) + "'";
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
    old.ranges().stream()
        .filter(type -> names.contains(type.name()))
        .forEach(type -> out.add(new DropRange(type)));
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
        .withRanges(actual.ranges().stream().filter(t -> !gone.contains(t.name())).toList())
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
                .toList())
        .withRanges(
            schema.ranges().stream()
                .map(
                    t ->
                        t.withName(names.getOrDefault(t.name(), t.name()))
                            .withMultirange(
                                names.getOrDefault(t.multirangeName(), t.multirangeName()))
                            .withSubtype(rebuilt.rewritten(t.subtype())))
                .toList());
  }
}
