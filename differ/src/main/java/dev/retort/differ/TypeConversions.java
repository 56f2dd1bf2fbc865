package dev.retort.differ;

import dev.retort.operations.TypeShape;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the values of each type that is made anew are converted. */
final class TypeConversions {
  private final TypeReferences references;
  private final Schema actual;
  private final Schema wanted;
  private final Map<QualifiedName, TypeDifference> causes;

  TypeConversions(
      TypeReferences references,
      Schema actual,
      Schema wanted,
      Map<QualifiedName, TypeDifference> causes) {
    this.references = references;
    this.actual = actual;
    this.wanted = wanted;
    this.causes = causes;
  }

  /**
   * The types with their conversions.
   *
   * @param types nearest first: what a type is built on comes before it
   */
  RebuiltTypes of(List<QualifiedName> types, Map<QualifiedName, QualifiedName> oldNames) {
    Map<QualifiedName, TypeChange> changes = new TreeMap<>();
    for (QualifiedName type : types) {
      changes.put(type, change(type, changes));
    }
    Set<QualifiedName> moved = new HashSet<>();
    changes.forEach(
        (type, change) -> {
          if (change instanceof TypeChange.Attributes attributes && attributes.moves()) {
            moved.add(type);
          }
        });
    Set<QualifiedName> byName = new HashSet<>(references.closure(moved));
    for (QualifiedName type : byName) {
      if (!(changes.get(type) instanceof TypeChange.Kind)) {
        changes.put(type, new TypeChange.ByName(type, shallow(changes.get(type), byName)));
      }
    }
    Set<QualifiedName> functions = new HashSet<>();
    for (QualifiedName type : types) {
      RangeType range = RenamedRanges.find(actual, type).orElse(null);
      if (range != null) {
        functions.addAll(RenamedRanges.functions(range));
        changes.put(range.multirangeName(), changes.getOrDefault(type, new TypeChange.ByText()));
      }
    }
    return new RebuiltTypes(oldNames, changes, functions);
  }

  private TypeChange change(QualifiedName type, Map<QualifiedName, TypeChange> before) {
    TypeDifference cause = causes.get(type);
    if (cause != null) {
      return cause.change();
    }
    Optional<Domain> domain = actual.domain(type);
    TypeChange beneath =
        domain
            .flatMap(d -> references.named(d.type()).stream().findFirst())
            .map(before::get)
            .orElse(null);
    Optional<CompositeType> from = actual.composite(type);
    Optional<CompositeType> to = wanted.composite(type);
    return beneath instanceof TypeChange.Labels labels
        ? labels
        : from.isPresent() && to.isPresent()
            ? new TypeChange.Attributes(from.get(), to.get())
            : new TypeChange.ByText();
  }

  /** Field by field, where no field holds what must be converted by name itself. */
  private TypeChange.@Nullable Attributes shallow(
      @Nullable TypeChange change, Set<QualifiedName> byName) {
    return change instanceof TypeChange.Attributes attributes
            && attributes.from().attributes().stream()
                .map(Attribute::type)
                .flatMap(type -> references.named(type).stream())
                .noneMatch(byName::contains)
        ? attributes
        : null;
  }

  /** The composite types through which values are read by name, for the columns that need them. */
  List<CompositeType> frames(RebuiltTypes rebuilt) {
    Map<QualifiedName, CompositeType> frames = new TreeMap<>();
    for (Table table : actual.tables()) {
      Optional<Table> to = wanted.table(table.name());
      for (Column column : table.columns()) {
        boolean stays =
            to.flatMap(t -> t.column(column.name()))
                .filter(other -> other.type().equals(column.type()))
                .isPresent();
        for (QualifiedName type : references.named(column.type())) {
          boolean array = TypeShape.of(column.type()).array();
          if (stays
              && rebuilt.conversions().get(type) instanceof TypeChange.ByName change
              && change.needsFrame(array)) {
            add(change.frame(false, array), column.type(), frames);
            add(change.frame(true, array), rebuilt.rewritten(column.type()), frames);
          }
        }
      }
    }
    return List.copyOf(frames.values());
  }

  private static void add(
      QualifiedName name, String type, Map<QualifiedName, CompositeType> frames) {
    frames.put(name, CompositeType.of(name, List.of(Attribute.of(TypeChange.ByName.VALUE, type))));
  }
}
