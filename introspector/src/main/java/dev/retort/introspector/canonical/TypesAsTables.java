package dev.retort.introspector.canonical;

import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets the texts of types be compared as those of tables are: the attributes of a composite type
 * are columns; a domain is a column called {@code value}, which is what its checks call it, too.
 */
final class TypesAsTables {
  private static final String VALUE = "value";

  private final Set<QualifiedName> names = new TreeSet<>();

  /** Looks for the types that both sides have. */
  TypesAsTables(Schema actual, Schema wanted) {
    Set<QualifiedName> others = namesOf(wanted);
    for (QualifiedName name : namesOf(actual)) {
      if (others.contains(name) && actual.table(name).isEmpty() && wanted.table(name).isEmpty()) {
        names.add(name);
      }
    }
  }

  private static Set<QualifiedName> namesOf(Schema schema) {
    Set<QualifiedName> all = new HashSet<>();
    schema.domains().forEach(type -> all.add(type.name()));
    schema.composites().forEach(type -> all.add(type.name()));
    schema.ranges().forEach(type -> all.add(type.name()));
    return all;
  }

  /** The schema with its types as tables. */
  Schema added(Schema schema) {
    List<Table> tables = new ArrayList<>(schema.tables());
    for (Domain domain : schema.domains()) {
      if (names.contains(domain.name())) {
        Column value =
            Column.of(VALUE, domain.type())
                .withDefault(domain.defaultValue())
                .withCollation(domain.collation());
        tables.add(
            Table.of(domain.name(), List.of(value))
                .withChecks(domain.checks())
                .withOrigin(domain.origin()));
      }
    }
    for (CompositeType type : schema.composites()) {
      if (names.contains(type.name())) {
        List<Column> columns =
            type.attributes().stream()
                .map(a -> Column.of(a.name(), a.type()).withCollation(a.collation()))
                .toList();
        tables.add(Table.of(type.name(), columns).withOrigin(type.origin()));
      }
    }
    for (RangeType type : schema.ranges()) {
      if (names.contains(type.name())) {
        Column value = Column.of(VALUE, type.subtype()).withCollation(type.collation());
        tables.add(Table.of(type.name(), List.of(value)).withOrigin(type.origin()));
      }
    }
    return schema.withTables(tables);
  }

  /** The schema without these tables, and what became of their texts in the types. */
  Schema taken(Schema schema) {
    return schema
        .withDomains(
            schema.domains().stream()
                .map(d -> schema.table(d.name()).map(t -> domain(d, t)).orElse(d))
                .toList())
        .withComposites(
            schema.composites().stream()
                .map(c -> schema.table(c.name()).map(t -> composite(c, t)).orElse(c))
                .toList())
        .withRanges(
            schema.ranges().stream()
                .map(
                    r ->
                        schema
                            .table(r.name())
                            .map(t -> r.withSubtype(t.columns().get(0).type()))
                            .orElse(r))
                .toList())
        .withTables(schema.tables().stream().filter(t -> !names.contains(t.name())).toList());
  }

  private static Domain domain(Domain domain, Table table) {
    Column value = table.columns().get(0);
    return domain
        .withType(value.type())
        .withDefault(value.defaultValue())
        .withChecks(table.checks());
  }

  private static CompositeType composite(CompositeType type, Table table) {
    return type.withAttributes(
        type.attributes().stream()
            .map(a -> a.withType(table.column(a.name()).orElseThrow().type()))
            .toList());
  }
}
