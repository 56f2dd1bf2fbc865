package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;

/** Draws annotations of the application's own that carry others, and attributes with them. */
final class Compositions {
  private final Sketch sketch;
  private final Draw draw;

  Compositions(Sketch sketch) {
    this.sketch = sketch;
    this.draw = sketch.fresh;
  }

  void add() {
    for (Entity entity : List.copyOf(sketch.entities)) {
      if (draw.chance(15)) {
        add(entity);
      }
    }
  }

  private void add(Entity entity) {
    String table = "\"composed" + sketch.next() + "\"";
    switch (draw.below(7)) {
      case 0 -> {
        String type = draw.of("Integer", "Long", "Duration", "UUID");
        boolean free = sketch.converters.stream().noneMatch(c -> c.type().equals(type));
        if (free) {
          value(entity, type, code("JdbcTypeCode", draw.of("VARCHAR", "CHAR")));
        }
      }
      case 1 -> value(entity, "String", Use.of("Nationalized"));
      case 2 -> value(entity, "String", code("JdbcTypeCode", draw.of("LONG32VARCHAR", "CLOB")));
      case 3 ->
          collection(
              entity,
              "Map<Integer, String>",
              table,
              code("MapKeyJdbcTypeCode", draw.of("VARCHAR", "BIGINT")));
      case 4 ->
          collection(
              entity,
              "List<String>",
              table,
              code("ListIndexJdbcTypeCode", draw.of("SMALLINT", "BIGINT")),
              Use.of("OrderColumn"));
      case 5 -> any(entity);
      default -> {
        if (entity.root == entity
            && entity.uses.stream().noneMatch(u -> u.name().equals("SoftDelete"))) {
          entity.uses.add(
              composed(Use.of("SoftDelete", "columnName = \"hidden" + sketch.next() + "\"")));
        }
      }
    }
  }

  private static Use code(String annotation, String code) {
    return Use.of(annotation, "SqlTypes." + code);
  }

  private void value(Entity entity, String type, Use carried) {
    Attribute attribute = Attribute.of(type, sketch.attribute(), composed(carried));
    entity.attributes.add(
        draw.chance(40) ? attribute.with(Use.of("Column", "length = 60")) : attribute);
  }

  private void collection(Entity entity, String type, String table, Use carried, Use... more) {
    List<Use> uses = new ArrayList<>(List.of(Use.of("ElementCollection")));
    uses.add(Use.of("CollectionTable", "name = " + table));
    uses.addAll(List.of(more));
    uses.add(composed(carried));
    entity.attributes.add(new Attribute(uses, type, sketch.attribute()));
  }

  private void any(Entity entity) {
    List<Use> carried = new ArrayList<>();
    carried.add(Use.of("AnyDiscriminator", "DiscriminatorType." + draw.of("STRING", "INTEGER")));
    carried.add(Use.of("AnyKeyJavaClass", draw.of("Long", "String", "UUID") + ".class"));
    carried.add(
        Use.of(
            "AnyDiscriminatorValue",
            "discriminator = \"1\"",
            "entity = " + entity.root.name + ".class"));
    entity.attributes.add(
        Attribute.of(
            "Object",
            sketch.attribute(),
            Use.of("Any"),
            composed(carried.toArray(Use[]::new)),
            Use.of("Column", "name = \"cd" + sketch.next() + "\""),
            Use.of("JoinColumn", "name = \"cj" + sketch.next() + "\"")));
  }

  private Use composed(Use... carried) {
    String name = "Composed" + sketch.next();
    List<Use> uses = new ArrayList<>(List.of(carried));
    uses.add(
        Use.of("java.lang.annotation.Retention", "java.lang.annotation.RetentionPolicy.RUNTIME"));
    sketch.types.add(Type.of(Type.Kind.ANNOTATION, name, "", uses, List.of()));
    return new Use(name, List.of());
  }
}
