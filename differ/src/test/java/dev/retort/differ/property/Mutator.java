package dev.retort.differ.property;

import dev.retort.differ.property.Spec.ColumnSpec;
import dev.retort.differ.property.Spec.EnumSpec;
import dev.retort.differ.property.Spec.Kind;
import dev.retort.differ.property.Spec.Part;
import dev.retort.differ.property.Spec.SequenceSpec;
import dev.retort.differ.property.Spec.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes a schema a little, or a lot. */
final class Mutator {
  private final Chance chance;
  private final Generator generator;
  private final OtherKinds others;

  Mutator(Chance chance, Generator generator) {
    this.chance = chance;
    this.generator = generator;
    this.others = new OtherKinds(chance, generator);
  }

  Spec mutate(Spec spec) {
    Spec mutated = spec;
    for (int i = 1 + chance.below(chance.once(4) ? 15 : 5); i > 0; i--) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private Spec once(Spec spec) {
    return switch (chance.below(28)) {
      case 0 -> spec.withTables(plus(spec.tables(), generator.table(spec)));
      case 1 -> spec.withTables(minus(spec.tables()));
      case 2 -> generator.withForeignKey(spec);
      case 3 -> spec.withSequences(plus(spec.sequences(), generator.sequence(spec)));
      case 4 -> spec.withSequences(minus(spec.sequences()));
      case 5 -> spec.withSequences(replace(spec.sequences(), this::sequence));
      case 6 -> spec.withEnums(plus(spec.enums(), generator.enumType(spec)));
      case 7 -> chance.once(3) ? spec.withEnums(minus(spec.enums())) : spec;
      case 8 -> chance.once(3) ? spec.withEnums(replace(spec.enums(), this::enumType)) : spec;
      case 9 -> chance.once(3) ? spec.withNamespaces(namespaces(spec)) : spec;
      case 10 -> others.withType(spec);
      case 11 -> spec.withTypes(minus(spec.types()));
      case 12, 13 -> others.withObject(spec);
      case 14 -> spec.withObjects(minus(spec.objects()));
      default -> spec.withTables(replace(spec.tables(), table -> table(spec, table)));
    };
  }

  private SequenceSpec sequence(SequenceSpec sequence) {
    return chance.once(3)
        ? new SequenceSpec(sequence.name(), sequence.options(), "other")
        : new SequenceSpec(sequence.name(), generator.sequenceOptions(), sequence.comment());
  }

  private EnumSpec enumType(EnumSpec type) {
    if (chance.once(2)) {
      return new EnumSpec(type.name(), type.labels(), chance.comment());
    }
    List<String> labels = new ArrayList<>(type.labels());
    labels.add(chance.below(labels.size() + 1), "added'");
    return new EnumSpec(type.name(), labels, type.comment());
  }

  private List<String> namespaces(Spec spec) {
    return Generator.NAMESPACES.stream()
        .filter(n -> spec.namespaces().contains(n) != chance.once(3))
        .toList();
  }

  private TableSpec table(Spec spec, TableSpec table) {
    List<ColumnSpec> columns = table.columns();
    return switch (chance.below(12)) {
      case 0 -> table.withColumns(plus(columns, generator.column(spec, columns)));
      case 1 -> columns.size() > 1 ? table.withColumns(minus(columns)) : table;
      case 2 -> table.withComment(chance.of("other", "it's changed"));
      case 3 -> Generator.plus(table, generator.part(table));
      case 4 -> table.withParts(minus(table.parts()));
      case 5 -> table.withParts(replace(table.parts(), part -> part(table, part)));
      case 6 -> table.withParts(replace(table.parts(), p -> p.withName(chance.name("renamed"))));
      case 7 -> swapNames(table);
      default -> table.withColumns(replace(columns, column -> column(spec, table, column)));
    };
  }

  private Part part(TableSpec table, Part part) {
    if (chance.once(3)) {
      return part.withComment(chance.comment());
    }
    Part other = part.kind() == Kind.INDEX ? generator.index(table) : generator.part(table);
    if (part.body().startsWith("PRIMARY")) {
      other = generator.primaryKey(table);
    }
    return part.kind() == Kind.FOREIGN_KEY ? part : other.withName(part.name());
  }

  /** Two parts exchange their names. */
  private TableSpec swapNames(TableSpec table) {
    List<Part> parts = new ArrayList<>(table.parts());
    if (parts.size() < 2) {
      return table;
    }
    int one = chance.below(parts.size());
    int other = chance.below(parts.size());
    String name = parts.get(one).name();
    parts.set(one, parts.get(one).withName(parts.get(other).name()));
    if (one != other) {
      parts.set(other, parts.get(other).withName(name));
    }
    return table.withParts(parts);
  }

  private ColumnSpec column(Spec spec, TableSpec table, ColumnSpec column) {
    List<ColumnSpec> others =
        table.columns().stream().filter(c -> !c.name().equals(column.name())).toList();
    List<String> enums = spec.ownTypes();
    return switch (chance.below(8)) {
      case 0 -> column.withRequired(!column.required());
      case 1 -> column.withComment(chance.comment());
      case 2, 3 -> column.withSuffix(generator.suffix(spec, column, others));
      case 4 -> column.withType(Kinds.anyType(chance, enums)).withSuffix("");
      case 5 -> column.withType(chance.of(Kinds.of(column.type()).types));
      case 6 ->
          Kinds.of(column.type()) == Kinds.Kind.TEXT
              ? column.withCollation(chance.of("\"C\"", "\"POSIX\""))
              : column.withSuffix("");
      default -> column.withType(Kinds.anyType(chance, enums));
    };
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  private <T> List<T> minus(List<T> list) {
    List<T> fewer = new ArrayList<>(list);
    if (!fewer.isEmpty()) {
      fewer.remove(chance.below(fewer.size()));
    }
    return fewer;
  }

  private <T> List<T> replace(List<T> list, Function<T, T> change) {
    List<T> changed = new ArrayList<>(list);
    if (!changed.isEmpty()) {
      int place = chance.below(changed.size());
      changed.set(place, change.apply(changed.get(place)));
    }
    return changed;
  }
}
