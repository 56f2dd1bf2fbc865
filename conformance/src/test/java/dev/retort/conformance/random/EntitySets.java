package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Embeddable;
import dev.retort.conformance.random.Sketch.Entity;
import dev.retort.scanner.ScanOptions.ConstraintNaming;
import dev.retort.scanner.ScanOptions.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Draws sets of entities. Most of them boot; the same seed draws the same set. */
final class EntitySets {
  private static final Map<String, String> QUOTED =
      Map.of(
          "hibernate.globally_quoted_identifiers", "true",
          "hibernate.globally_quoted_identifiers_skip_column_definitions", "true");

  private final Sketch sketch;
  private final Draw draw;
  private final Basics basics;
  private final Values values;
  private final Identifiers identifiers;
  private final Tables tables;
  private final Collections collections;
  private final Associations associations;

  private final long seed;

  private EntitySets(long seed) {
    this.seed = seed;
    draw = new Draw(new Random(seed));
    sketch =
        new Sketch(
            draw,
            new Draw(new Random(31 * seed + 7)),
            new Draw(new Random(131 * seed + 17)),
            new Draw(new Random(733 * seed + 41)));
    basics = new Basics(sketch);
    values = new Values(sketch, basics);
    identifiers = new Identifiers(sketch, values, basics);
    tables = new Tables(sketch);
    collections = new Collections(sketch, basics, values);
    associations = new Associations(sketch, collections);
  }

  static EntitySet draw(long seed) {
    return new EntitySets(seed).set();
  }

  private EntitySet set() {
    values.draw();
    for (int i = draw.between(1, 3); i > 0; i--) {
      family();
    }
    for (Entity entity : List.copyOf(sketch.entities)) {
      for (int i = draw.between(0, 4); i > 0; i--) {
        attribute(entity);
      }
    }
    new Extras(sketch, values).add();
    new Compositions(sketch).add();
    for (Entity entity : sketch.entities) {
      tables.finish(entity);
      sketch.types.add(type(entity));
    }
    if (!sketch.packageUses.isEmpty()) {
      sketch.types.add(
          Type.of(Type.Kind.PACKAGE, "package-info", "", sketch.packageUses, List.of()));
    }
    return new EntitySet(
        seed,
        sketch.types,
        draw.chance(40),
        draw.of(Naming.values()),
        draw.of(ConstraintNaming.values()),
        sketch.constrained,
        sketch.fresh.chance(8) && mayBeQuoted() ? QUOTED : Map.of());
  }

  /** Hibernate writes quotes within the names of these, which no server understands. */
  private boolean mayBeQuoted() {
    return sketch.types.stream()
        .flatMap(
            type ->
                Stream.concat(
                    type.uses().stream(),
                    type.attributes().stream().flatMap(a -> a.uses().stream())))
        .noneMatch(use -> use.name().matches("Struct|EmbeddedColumnNaming"));
  }

  /** A root with what extends it. */
  private void family() {
    Entity root = new Entity(name(), null);
    int children = draw.chance(40) ? draw.between(1, 2) : 0;
    root.hasChildren = children > 0;
    identifiers.identify(root);
    tables.declare(root);
    root.isAbstract = root.hasChildren && draw.chance(25);
    if (draw.chance(15)) {
      root.attributes.add(
          Attribute.of(draw.of("int", "Long", "Instant"), sketch.attribute(), Use.of("Version")));
    }
    sketch.entities.add(root);
    Entity parent = root;
    for (int i = 0; i < children; i++) {
      Entity child = new Entity(name(), root);
      child.suffix = "extends " + parent.name;
      tables.declare(child);
      sketch.entities.add(child);
      if (draw.chance(50)) {
        parent = child;
      }
    }
  }

  private String name() {
    return draw.of("Order", "LineItem", "URLMapping", "User", "A", "Big_Thing", "XYCoordinate")
        + sketch.next();
  }

  private void attribute(Entity entity) {
    int form = draw.below(100);
    if (form < 45) {
      Attribute attribute = basics.attribute(entity.secondaries, true);
      if (attribute.uses().isEmpty()) {
        entity.basics.add(attribute.name());
      }
      boolean natural = attribute.uses().isEmpty() && entity.root == entity && draw.chance(15);
      entity.attributes.add(natural ? attribute.with(Use.of("NaturalId")) : attribute);
    } else if (form < 58 && !sketch.embeddables.isEmpty()) {
      Embeddable embeddable = draw.one(sketch.embeddables);
      entity.attributes.add(values.embedded(embeddable));
    } else if (form < 75) {
      entity.attributes.add(collections.elements(entity));
    } else {
      associations.add(entity);
    }
  }

  private Type type(Entity entity) {
    List<Attribute> attributes = new ArrayList<>(entity.attributes);
    return new Type(
        Type.Kind.CLASS,
        entity.name,
        "",
        entity.suffix,
        entity.isAbstract,
        sketch.properties,
        entity.uses,
        attributes,
        "");
  }
}
