package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Access;
import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.AttributeReader;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.ColumnSpec;
import dev.retort.scanner.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where attributes are being mapped: an entity, an embeddable within it, or the elements of a
 * collection.
 *
 * @param table the table that columns go to unless they name another
 * @param path the attributes that lead here from the entity, with dots; empty at the top
 * @param key whether all columns belong to a primary key
 * @param forcedNull whether what a subclass in a single table demands cannot be demanded
 * @param component whether this is inside an embeddable
 * @param element whether this is inside a collection
 * @param properties receives what is mapped, by path
 */
record Scope(
    MappingContext context,
    EntityBinding entity,
    TableDraft table,
    String path,
    boolean key,
    boolean forcedNull,
    boolean component,
    boolean element,
    Access access,
    Overrides overrides,
    Map<String, BoundProperty> properties) {

  String pathOf(Attribute attribute) {
    return path.isEmpty() ? attribute.name() : path + "." + attribute.name();
  }

  Scope asKey() {
    return new Scope(
        context,
        entity,
        table,
        path,
        true,
        forcedNull,
        component,
        element,
        access,
        overrides,
        properties);
  }

  /** With the overrides of the entity that declares what a table per class repeats. */
  Scope repeating(EntityType declaring) {
    return declaring == entity.entity()
        ? this
        : new Scope(
            context,
            entity,
            table,
            path,
            key,
            forcedNull,
            component,
            element,
            access,
            EntityOverrides.of(declaring),
            properties);
  }

  /** The scope of an embedded attribute's own attributes. */
  Scope embedded(Attribute attribute) {
    return new Scope(
        context,
        entity,
        table,
        pathOf(attribute),
        key,
        forcedNull,
        true,
        element,
        AttributeReader.stated(attribute.annotations()).orElse(access),
        overrides.within(attribute.name(), "", attribute.annotations()),
        properties);
  }

  Scope inTable(TableDraft other) {
    return new Scope(
        context,
        entity,
        other,
        path,
        key,
        forcedNull,
        component,
        element,
        access,
        overrides,
        properties);
  }

  /** Whether this attribute, or what it is embedded in, is an entity's above this one. */
  boolean isInherited(Attribute attribute) {
    String top = pathOf(attribute).split("\\.")[0];
    return entity.entity().attributes().stream().noneMatch(a -> a.name().equals(top));
  }

  /** The attribute's column, overridden or as written. */
  ColumnSpec columnSpec(Attribute attribute) {
    Optional<AnnotationUse> override = overrides.column(attribute.name());
    return override.isPresent() ? ColumnSpec.of(override.get()) : ColumnSpec.of(attribute);
  }

  boolean hasColumn(Attribute attribute) {
    return attribute.has(Jpa.COLUMN) || overrides.column(attribute.name()).isPresent();
  }

  /** The attribute's own {@code @Convert}s, then those around it: later ones win. */
  List<AnnotationUse> converts(Attribute attribute) {
    List<AnnotationUse> around = overrides.converts(attribute.name());
    if (around.isEmpty()) {
      return attribute.all(Jpa.CONVERT, Jpa.CONVERTS);
    }
    List<AnnotationUse> converts = new ArrayList<>(attribute.all(Jpa.CONVERT, Jpa.CONVERTS));
    for (AnnotationUse outer : around) {
      java.util.TreeMap<String, dev.retort.scanner.model.AnnotationValue> values =
          new java.util.TreeMap<>(outer.values());
      values.remove("attributeName");
      converts.add(new AnnotationUse(outer.type(), values, outer.origin()));
    }
    return converts;
  }

  /** The table that a column names, or this scope's. */
  TableDraft tableOf(ColumnSpec spec) {
    return spec.table().isEmpty() || element ? table : entity.table(spec.table(), spec.origin());
  }

  /** Keeps what an attribute was mapped to. */
  void bound(
      Attribute attribute,
      TableDraft in,
      List<ColumnDraft> columns,
      boolean optional,
      boolean composite) {
    String path = pathOf(attribute);
    BoundProperty property = new BoundProperty(path, attribute, in, columns, optional, composite);
    properties.put(path, property);
    if (Postgres.isAmong(attribute.annotations())) {
      context.annotated(this, property);
    }
  }
}
