package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Embeddable;
import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Draws the identifiers of root entities. */
final class Identifiers {
  private static final List<String> TYPES =
      List.of(
          "long",
          "Long",
          "int",
          "Integer",
          "short",
          "String",
          "UUID",
          "BigInteger",
          "LocalDate",
          "BigDecimal",
          "char");
  private final Sketch sketch;
  private final Draw draw;
  private final Values values;
  private final Basics basics;

  Identifiers(Sketch sketch, Values values, Basics basics) {
    this.sketch = sketch;
    this.draw = sketch.draw;
    this.values = values;
    this.basics = basics;
  }

  void identify(Entity entity) {
    List<Entity> others =
        sketch.entities.stream()
            .filter(e -> e != entity && e.root == e && !e.idClass.isEmpty())
            .toList();
    int kind = draw.below(100);
    if (kind < 15) {
      embedded(entity);
    } else if (kind < 27) {
      idClass(entity, others);
    } else if (kind < 40 && !others.isEmpty() && mayDerive(entity)) {
      derived(entity, draw.one(others));
    } else if (kind < 52) {
      inherited(entity);
    } else {
      entity.attributes.add(simple(entity, draw.one(TYPES)));
    }
  }

  private boolean mayDerive(Entity entity) {
    return !entity.hasChildren || sketch.fresh.chance(60);
  }

  private Attribute simple(Entity entity, String type) {
    entity.idType = type;
    entity.idClass = type;
    Attribute id = Attribute.of(type, draw.chance(70) ? "id" : sketch.attribute(), Use.of("Id"));
    if (draw.chance(25)) {
      id = id.with(Use.of("Column", "name = \"" + sketch.identifier("id") + "\""));
    }
    return generated(entity, id, type);
  }

  private Attribute generated(Entity entity, Attribute id, String type) {
    if (type.equals("UUID")) {
      if (sketch.fresh.chance(15)) {
        return new IdGenerators(sketch).uuid(id);
      }
      return draw.chance(50)
          ? id.with(
              draw.of(
                  Use.of("GeneratedValue"),
                  Use.of("UuidGenerator"),
                  Use.of("GeneratedValue", "strategy = GenerationType.UUID")))
          : id;
    }
    if (!type.matches("long|Long|int|Integer|short|BigInteger") || draw.chance(30)) {
      return id;
    }
    if (sketch.fresh.chance(20)) {
      return new IdGenerators(sketch).number(entity, id);
    }
    switch (draw.below(6)) {
      case 0:
        return id.with(Use.of("GeneratedValue"));
      case 1:
        return id.with(
            Use.of(
                "GeneratedValue",
                "strategy = GenerationType." + draw.of("IDENTITY", "SEQUENCE", "TABLE", "AUTO")));
      case 2:
        return id.with(Use.of("GeneratedValue", "generator = \"gen" + sketch.next() + "\""));
      default:
        String name = "gen" + sketch.next();
        Use generator = draw.chance(70) ? sequence(name) : table(name);
        Attribute with =
            id.with(
                Use.of(
                    "GeneratedValue",
                    "generator = \"" + name + "\"",
                    "strategy = GenerationType."
                        + (generator.name().startsWith("Seq") ? "SEQUENCE" : "TABLE")));
        if (draw.chance(50)) {
          return with.with(generator);
        }
        (draw.chance(50) ? entity.uses : sketch.packageUses).add(generator);
        return with;
    }
  }

  private Use sequence(String name) {
    Use use = Use.of("SequenceGenerator", "name = \"" + name + "\"");
    if (draw.chance(60)) {
      use = use.with("sequenceName = \"" + sketch.identifier("seq") + "\"");
    }
    if (draw.chance(50)) {
      use = use.with("allocationSize = " + draw.of(1, 5, 20, 50));
    }
    if (draw.chance(30)) {
      use = use.with("initialValue = " + draw.between(1, 1000));
    }
    return draw.chance(10) ? use.with("schema = \"other\"") : use;
  }

  private Use table(String name) {
    Use use = Use.of("TableGenerator", "name = \"" + name + "\"");
    if (draw.chance(60)) {
      use = use.with("table = \"" + sketch.identifier("gens") + "\"");
    }
    if (draw.chance(40)) {
      use = use.with("pkColumnName = \"" + sketch.identifier("k") + "\"");
    }
    if (draw.chance(40)) {
      use = use.with("valueColumnName = \"" + sketch.identifier("v") + "\"");
    }
    return draw.chance(30) ? use.with("allocationSize = 3") : use;
  }

  private void embedded(Entity entity) {
    Embeddable key =
        sketch.embeddables.stream()
            .filter(Embeddable::plain)
            .findFirst()
            .orElseGet(() -> values.embeddable(true));
    entity.idClass = key.name();
    entity.keySize = key.leaves().size();
    List<Use> uses = new ArrayList<>(List.of(Use.of("EmbeddedId")));
    if (draw.chance(40)) {
      uses.addAll(values.overrides(key, ""));
    }
    entity.attributes.add(new Attribute(uses, key.name(), "id"));
  }

  private void idClass(Entity entity, List<Entity> others) {
    String name = "Key" + sketch.next();
    List<Attribute> fields = new ArrayList<>();
    for (int i = draw.between(1, 3); i > 0; i--) {
      String type = basics.simpleType();
      Attribute attribute = Attribute.of(type, sketch.attribute(), Use.of("Id"));
      fields.add(Attribute.of(type, attribute.name()));
      boolean named = draw.chance(30);
      entity.attributes.add(
          named
              ? attribute.with(Use.of("Column", "name = \"" + sketch.identifier("k") + "\""))
              : attribute);
      if (!named) {
        entity.keyParts.add(attribute.name());
      }
    }
    if (!others.isEmpty() && mayDerive(entity) && draw.chance(50)) {
      Entity target = draw.one(others);
      String at = sketch.attribute();
      fields.add(Attribute.of(target.idClass, at));
      entity.keySize = target.keySize;
      entity.attributes.add(
          Attribute.of(target.name, at, Use.of("Id"), Use.of(draw.of("ManyToOne", "OneToOne"))));
    }
    entity.keySize += fields.size() - 1;
    Type.Kind kind =
        sketch.extra.chance(15) && !sketch.properties ? Type.Kind.RECORD : Type.Kind.CLASS;
    sketch.types.add(sketch.type(kind, name, "implements Serializable", List.of(), fields));
    entity.uses.add(Use.of("IdClass", name + ".class"));
    entity.idClass = name;
  }

  private void derived(Entity entity, Entity target) {
    String at = sketch.attribute();
    Use association = Use.of("OneToOne");
    if (draw.chance(35)) {
      entity.attributes.add(Attribute.of(target.name, at, Use.of("Id"), association));
      entity.idClass = target.idClass;
      entity.keySize = target.keySize;
    } else if (target.idType.isEmpty() || draw.chance(50)) {
      Attribute key = Attribute.of(target.idClass, sketch.attribute());
      Attribute more = Attribute.of(basics.simpleType(), sketch.attribute());
      String name = "Key" + sketch.next();
      sketch.types.add(
          sketch.type(
              Type.Kind.CLASS,
              name,
              "implements Serializable",
              List.of(Use.of("Embeddable")),
              List.of(key, more)));
      entity.idClass = name;
      entity.keySize = target.keySize + 1;
      entity.attributes.add(Attribute.of(name, "id", Use.of("EmbeddedId")));
      Attribute maps =
          Attribute.of(
              target.name, at, Use.of("MapsId", "\"" + key.name() + "\""), Use.of("ManyToOne"));
      entity.attributes.add(sketch.extra.chance(40) ? maps.with(named(target.keySize)) : maps);
    } else {
      entity.idType = target.idType;
      entity.idClass = target.idClass;
      entity.attributes.add(Attribute.of(target.idType, "id", Use.of("Id")));
      Attribute maps = Attribute.of(target.name, at, Use.of("MapsId"), association);
      if (!target.basics.isEmpty() && sketch.fresh.chance(30)) {
        entity.attributes.add(maps.with(toColumn(draw.one(target.basics))));
        return;
      }
      maps =
          draw.chance(40)
              ? maps.with(Use.of("JoinColumn", "name = \"" + sketch.identifier("j") + "\""))
              : maps;
      entity.attributes.add(
          sketch.extra.chance(20)
              ? maps.with(Use.of("NotFound", "action = NotFoundAction.IGNORE"))
              : maps);
    }
  }

  private Use toColumn(String column) {
    return Use.of(
        "JoinColumn",
        "name = \"" + sketch.extra.of("mr", "MR") + sketch.next() + "\"",
        "referencedColumnName = \"" + column + "\"");
  }

  private Use named(int count) {
    StringJoiner columns = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < count; i++) {
      // In Spring's naming Hibernate writes a key of columns that are not there for other names.
      columns.add("@JoinColumn(name = \"" + sketch.extra.of("mi", "mn") + sketch.next() + "\")");
    }
    return Use.of("JoinColumns", "value = " + columns);
  }

  /** The identifier stands in a mapped superclass, whose type parameter may be its type. */
  private void inherited(Entity entity) {
    String type = draw.of("Long", "Integer", "String", "UUID");
    String name = "Base" + sketch.next();
    // A generator of UUIDs must see the type.
    boolean generic = !type.equals("UUID") && draw.chance(60);
    Attribute id = simple(entity, type);
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(generic ? new Attribute(id.uses(), "T", id.name()) : id);
    for (int i = draw.below(3); i > 0; i--) {
      Attribute attribute = basics.attribute(List.of(), false);
      attributes.add(attribute);
      entity.basics.add(attribute.name());
      if (!entity.hasChildren && draw.chance(30)) {
        entity.uses.add(
            Use.of(
                "AttributeOverride",
                "name = \"" + attribute.name() + "\"",
                "column = @Column(name = \"" + sketch.identifier("o") + "\")"));
      }
    }
    sketch.types.add(
        new Type(
            Type.Kind.CLASS,
            name,
            generic ? "<T extends Serializable>" : "",
            "",
            true,
            sketch.properties,
            List.of(Use.of("MappedSuperclass")),
            attributes,
            ""));
    entity.suffix = "extends " + name + (generic ? "<" + type + ">" : "");
  }
}
