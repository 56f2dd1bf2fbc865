package dev.retort.scanner.hibernate;

import dev.retort.finding.Finding;
import dev.retort.scanner.Additions;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.naming.TableNamer;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;

/**
 * Hibernate's relational model as a {@link Schema}: what its {@code SchemaCreator} would write, as
 * the catalog would then hold it.
 */
final class SchemaConverter {
  private final Context context;
  private final Map<org.hibernate.mapping.Table, List<Column>> order;

  /**
   * @param order each table's columns in the order in which the mapping binds them
   */
  SchemaConverter(
      MetadataImplementor metadata,
      ImplicitNaming naming,
      ScanOptions options,
      Map<org.hibernate.mapping.Table, List<Column>> order) {
    this.context = new Context(metadata, naming, options);
    this.order = order;
  }

  ScanResult convert(List<Finding> before, Additions additions) {
    UserTypes types = new UserTypes(context);
    TableConverter converter = new TableConverter(context, types, order);
    SortedMap<QualifiedName, Table> tables = new TreeMap<>();
    SortedMap<QualifiedName, Sequence> sequences = new TreeMap<>();
    for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
      for (org.hibernate.mapping.Table table : namespace.getTables()) {
        if (table.isPhysicalTable()) {
          add(table, converter, tables);
        }
      }
      for (org.hibernate.boot.model.relational.Sequence sequence : namespace.getSequences()) {
        Sequence converted = sequence(sequence);
        sequences.putIfAbsent(converted.name(), converted);
      }
    }
    int entities = context.metadata().getEntityBindings().size();
    if (entities == 0) {
      context.report(HibernateFindings.RT188, "models", Origin.UNKNOWN, "no entity was found.");
    }
    List<String> namespaces = new ArrayList<>();
    tables.keySet().forEach(name -> namespaces.add(String.valueOf(name.schema())));
    sequences.keySet().forEach(name -> namespaces.add(String.valueOf(name.schema())));
    types.enums().forEach(type -> namespaces.add(String.valueOf(type.name().schema())));
    types.composites().forEach(type -> namespaces.add(String.valueOf(type.name().schema())));
    List<Table> named =
        new TableNamer(context.options().constraintNames())
            .name(additions.addTo(List.copyOf(tables.values())));
    List<Finding> findings = new ArrayList<>(before);
    findings.addAll(context.findings());
    return new ScanResult(
        new Schema(
            namespaces,
            named,
            List.copyOf(sequences.values()),
            types.enums(),
            List.of(),
            types.composites(),
            List.of(),
            List.of()),
        findings,
        entities);
  }

  private void add(
      org.hibernate.mapping.Table table,
      TableConverter converter,
      SortedMap<QualifiedName, Table> tables) {
    QualifiedName name = context.name(table);
    Origin origin = context.origins().of(table);
    if (table.isView()) {
      context.report(
          HibernateFindings.RT184, name, origin, "the entity is mapped to a view of its own.");
      return;
    }
    if (table.getCatalog() != null) {
      context.report(
          HibernateFindings.RT186,
          name,
          origin,
          "the table names the catalog " + table.getCatalog() + ", which is ignored.");
    }
    if (tables.putIfAbsent(name, converter.convert(table)) != null) {
      context.report(
          HibernateFindings.RT187,
          name,
          origin,
          "two tables of the mapping have this name in PostgreSQL; one of them is left out.");
    }
  }

  private Sequence sequence(org.hibernate.boot.model.relational.Sequence from) {
    QualifiedName name =
        context.qualified(from.getName().getSchemaName(), from.getName().getObjectName());
    long start = from.getInitialValue();
    long increment = from.getIncrementSize();
    if (from.getOptions() != null && !from.getOptions().isBlank()) {
      context.report(
          HibernateFindings.RT187,
          name,
          Origin.UNKNOWN,
          "the sequence's options were not understood: " + from.getOptions() + ".");
    }
    // PostgreSQL's own bounds exclude such a start (SequenceSupport#startingValue).
    Long min = increment > 0 && start <= 0 ? Long.valueOf(start) : null;
    Long max = increment < 0 && start >= 0 ? Long.valueOf(start) : null;
    return new Sequence(
        name, "bigint", start, increment, min, max, null, null, null, Origin.UNKNOWN);
  }
}
