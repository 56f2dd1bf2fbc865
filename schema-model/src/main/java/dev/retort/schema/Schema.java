package dev.retort.schema;

import java.util.List;
import java.util.Optional;

/**
 * A whole database schema at one moment. Every name in it has a schema.
 *
 * @param namespaces the schemas that exist (or must), sorted
 * @param tables sorted by name, as are {@code sequences}, {@code enums}, {@code domains}, {@code
 *     composites} and {@code ranges}
 * @param objects views, routines, triggers and what else is known by its definition, sorted
 */
public record Schema(
    List<String> namespaces,
    List<Table> tables,
    List<Sequence> sequences,
    List<EnumType> enums,
    List<Domain> domains,
    List<CompositeType> composites,
    List<RangeType> ranges,
    List<SchemaObject> objects) {
  public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

  public Schema {
    namespaces = namespaces.stream().sorted().distinct().toList();
    tables = tables.stream().sorted(Order.by(Table::name)).toList();
    sequences = sequences.stream().sorted(Order.by(Sequence::name)).toList();
    enums = enums.stream().sorted(Order.by(EnumType::name)).toList();
    domains = domains.stream().sorted(Order.by(Domain::name)).toList();
    composites = composites.stream().sorted(Order.by(CompositeType::name)).toList();
    ranges = ranges.stream().sorted(Order.by(RangeType::name)).toList();
    objects = objects.stream().sorted().toList();
  }

  /** A schema of tables, with the sequences and enum types that they need. */
  public Schema(
      List<String> namespaces, List<Table> tables, List<Sequence> sequences, List<EnumType> enums) {
    this(namespaces, tables, sequences, enums, List.of(), List.of(), List.of(), List.of());
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

  public Optional<Domain> domain(QualifiedName name) {
    return domains.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  public Optional<CompositeType> composite(QualifiedName name) {
    return composites.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  public Schema withTables(List<Table> other) {
    return new Schema(namespaces, other, sequences, enums, domains, composites, ranges, objects);
  }

  public Schema withSequences(List<Sequence> other) {
    return new Schema(namespaces, tables, other, enums, domains, composites, ranges, objects);
  }

  public Schema withEnums(List<EnumType> other) {
    return new Schema(namespaces, tables, sequences, other, domains, composites, ranges, objects);
  }

  public Schema withDomains(List<Domain> other) {
    return new Schema(namespaces, tables, sequences, enums, other, composites, ranges, objects);
  }

  public Schema withComposites(List<CompositeType> other) {
    return new Schema(namespaces, tables, sequences, enums, domains, other, ranges, objects);
  }

  public Schema withRanges(List<RangeType> other) {
    return new Schema(namespaces, tables, sequences, enums, domains, composites, other, objects);
  }

  public Schema withNamespaces(List<String> other) {
    return new Schema(other, tables, sequences, enums, domains, composites, ranges, objects);
  }

  public Schema withObjects(List<SchemaObject> other) {
    return new Schema(namespaces, tables, sequences, enums, domains, composites, ranges, other);
  }
}
