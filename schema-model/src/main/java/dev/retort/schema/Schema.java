package dev.retort.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A whole database schema at one moment. Every name in it has a schema.
 *
 * @param namespaces the schemas that exist (or must), sorted
 * @param tables sorted by name, as are {@code sequences} and {@code enums}
 */
public record Schema(
    List<String> namespaces, List<Table> tables, List<Sequence> sequences, List<EnumType> enums) {
  public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

  public Schema {
    namespaces = namespaces.stream().sorted().distinct().toList();
    tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
    sequences = sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList();
    enums = enums.stream().sorted(Comparator.comparing(EnumType::name)).toList();
  }

  public Optional<Table> table(QualifiedName name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  public Optional<Sequence> sequence(QualifiedName name) {
    return sequences.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  public Optional<EnumType> enumType(QualifiedName name) {
    return enums.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  public Schema withTables(List<Table> other) {
    return new Schema(namespaces, other, sequences, enums);
  }

  public Schema withSequences(List<Sequence> other) {
    return new Schema(namespaces, tables, other, enums);
  }

  public Schema withEnums(List<EnumType> other) {
    return new Schema(namespaces, tables, sequences, other);
  }

  public Schema withNamespaces(List<String> other) {
    return new Schema(other, tables, sequences, enums);
  }
}
