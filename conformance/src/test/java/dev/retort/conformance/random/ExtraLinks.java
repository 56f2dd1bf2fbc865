package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Embeddable;
import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws rarer associations: to other columns than the key, to composite keys, to anything. */
final class ExtraLinks {
  private final Sketch sketch;
  private final Draw draw;
  private final Values values;

  ExtraLinks(Sketch sketch, Values values) {
    this.sketch = sketch;
    this.draw = sketch.extra;
    this.values = values;
  }

  void add(Entity owner) {
    switch (draw.below(9)) {
      case 0, 1 -> toColumn(owner);
      case 2 -> toComposite(owner);
      case 3 -> any(owner);
      case 4 -> manyToAny(owner);
      case 5 -> keyedByProperty(owner);
      case 6 -> inEmbeddable(owner);
      case 7 -> collectionInEmbeddable(owner);
      default -> elementsThatRefer(owner);
    }
  }

  private String name(String prefix) {
    return prefix + sketch.next();
  }

  private Entity target() {
    return draw.one(sketch.entities);
  }

  /** A reference to a column that is not the key, which Hibernate makes unique. */
  private void toColumn(Entity owner) {
    List<Entity> targets =
        sketch.entities.stream().filter(e -> !e.basics.isEmpty() || e.keyParts.size() > 1).toList();
    if (targets.isEmpty()) {
      return;
    }
    Entity target = draw.one(targets);
    boolean ofKey = target.basics.isEmpty() || target.keyParts.size() > 1 && draw.chance(50);
    Use join =
        Use.of(
            "JoinColumn",
            "name = \"" + name("rc") + "\"",
            "referencedColumnName = \"" + draw.one(ofKey ? target.keyParts : target.basics) + "\"");
    switch (draw.below(5)) {
      case 0 ->
          owner.attributes.add(
              Attribute.of(target.name, sketch.attribute(), Use.of("OneToOne"), join));
      case 1 -> {
        if (!owner.basics.isEmpty()) {
          Use own =
              Use.of(
                  "JoinColumn",
                  "name = \"" + name("rc") + "\"",
                  "referencedColumnName = \"" + draw.one(owner.basics) + "\"");
          owner.attributes.add(
              Attribute.of(
                  "Set<" + target.name + ">", sketch.attribute(), Use.of("OneToMany"), own));
        }
      }
      case 2 ->
          owner.attributes.add(
              Attribute.of(
                  "List<" + target.name + ">",
                  sketch.attribute(),
                  Use.of("ManyToMany"),
                  Use.of(
                      "JoinTable",
                      "name = \"" + name("rt") + "\"",
                      "inverseJoinColumns = " + join)));
      default ->
          owner.attributes.add(
              Attribute.of(target.name, sketch.attribute(), Use.of("ManyToOne"), join));
    }
  }

  private static String columns(int count, java.util.function.IntFunction<String> column) {
    return IntStream.range(0, count).mapToObj(column).collect(Collectors.joining(", ", "{", "}"));
  }

  private String joins(int count) {
    boolean mandatory = draw.chance(30);
    return columns(
        count,
        i ->
            "@JoinColumn(name = \""
                + name("k")
                + "\""
                + (mandatory ? ", nullable = false" : "")
                + ")");
  }

  /** Join columns of a composite key, by their places. */
  private void toComposite(Entity owner) {
    List<Entity> targets = sketch.entities.stream().filter(e -> e.root.keySize > 1).toList();
    if (targets.isEmpty()) {
      return;
    }
    Entity target = draw.one(targets);
    String all = joins(target.root.keySize);
    Use join = Use.of("JoinColumns", "value = " + all);
    if (draw.chance(30)) {
      join = join.with("foreignKey = @ForeignKey(name = \"" + name("cf") + "\")");
    }
    switch (draw.below(4)) {
      case 0 ->
          owner.attributes.add(
              Attribute.of(target.name, sketch.attribute(), Use.of("OneToOne"), join));
      case 1 ->
          owner.attributes.add(
              Attribute.of(
                  "Set<" + target.name + ">",
                  sketch.attribute(),
                  Use.of("ManyToMany"),
                  Use.of(
                      "JoinTable",
                      "name = \"" + name("ct") + "\"",
                      "inverseJoinColumns = " + all)));
      default ->
          owner.attributes.add(
              Attribute.of(target.name, sketch.attribute(), Use.of("ManyToOne"), join));
    }
  }

  private List<Use> anything(String discriminator) {
    List<Use> uses = new ArrayList<>();
    uses.add(Use.of("AnyKeyJavaClass", draw.of("Long", "Integer", "String", "UUID") + ".class"));
    uses.add(
        Use.of("AnyDiscriminator", "DiscriminatorType." + draw.of("STRING", "INTEGER", "CHAR")));
    boolean text = uses.get(1).members().get(0).endsWith("STRING");
    int at = 1;
    for (Entity entity : sketch.entities) {
      if (at < 4 && entity.root == entity) {
        String value = text ? entity.name : String.valueOf(at++);
        uses.add(
            Use.of(
                "AnyDiscriminatorValue",
                "discriminator = \"" + value + "\"",
                "entity = " + entity.name + ".class"));
      }
    }
    if (draw.chance(50)) {
      uses.add(
          draw.chance(50)
              ? Use.of("Column", "name = \"" + discriminator + "\"")
              : Use.of(
                  "Column", "name = \"" + discriminator + "\"", "length = 30", "nullable = false"));
    }
    return uses;
  }

  private void any(Entity owner) {
    List<Use> uses = new ArrayList<>();
    uses.add(draw.chance(30) ? Use.of("Any", "optional = false") : Use.of("Any"));
    uses.addAll(anything(name("ad")));
    uses.add(Use.of("JoinColumn", "name = \"" + name("ak") + "\""));
    owner.attributes.add(new Attribute(uses, "Object", sketch.attribute()));
  }

  private void manyToAny(Entity owner) {
    List<Use> uses = new ArrayList<>();
    uses.add(Use.of("ManyToAny"));
    uses.addAll(anything(name("ad")));
    Use table =
        Use.of(
            "JoinTable",
            "name = \"" + name("at") + "\"",
            "inverseJoinColumns = @JoinColumn(name = \"" + name("ak") + "\")");
    uses.add(table);
    String type = draw.of("Set<Object>", "List<Object>", "Map<String, Object>");
    if (type.startsWith("List") && draw.chance(50)) {
      uses.add(Use.of("OrderColumn"));
    }
    owner.attributes.add(new Attribute(uses, type, sketch.attribute()));
  }

  private void keyedByProperty(Entity owner) {
    Entity target = target();
    if (target.root.idType.isEmpty() && target.basics.isEmpty()) {
      return;
    }
    Use key =
        target.basics.isEmpty() || !target.root.idType.isEmpty() && draw.chance(40)
            ? Use.of("MapKey")
            : Use.of("MapKey", "name = \"" + draw.one(target.basics) + "\"");
    Use table = Use.of("JoinTable", "name = \"" + name("mt") + "\"");
    if (draw.chance(40) && target.root.keySize == 1) {
      String column = target.basics.isEmpty() ? "id" : draw.one(target.basics);
      table = table.with("inverseJoinColumns = @JoinColumn(name = \"" + column + "\")");
    }
    owner.attributes.add(
        Attribute.of(
            "Map<Object, " + target.name + ">",
            sketch.attribute(),
            Use.of(draw.of("ManyToMany", "OneToMany")),
            key,
            table));
  }

  /** An embeddable that refers to an entity, used twice with its association overridden. */
  private void inEmbeddable(Entity owner) {
    Entity target = target();
    String part = "Ref" + sketch.next();
    String to = sketch.attribute();
    String text = sketch.attribute();
    List<Use> uses = new ArrayList<>(List.of(Use.of(draw.of("ManyToOne", "OneToOne"))));
    boolean simple = target.root.keySize == 1;
    if (simple && draw.chance(50)) {
      uses.add(Use.of("JoinColumn", "name = \"" + name("er") + "\""));
    }
    sketch.types.add(
        sketch.type(
            Type.Kind.CLASS,
            part,
            "",
            List.of(Use.of("Embeddable")),
            List.of(new Attribute(uses, target.name, to), Attribute.of("String", text))));
    owner.attributes.add(Attribute.of(part, sketch.attribute(), Use.of("Embedded")));
    Use override =
        Use.of(
            "AssociationOverride",
            "name = \"" + to + "\"",
            "joinColumns = " + joins(target.root.keySize));
    if (draw.chance(30)) {
      override = override.with("foreignKey = @ForeignKey(name = \"" + name("of") + "\")");
    }
    owner.attributes.add(
        Attribute.of(
            part,
            sketch.attribute(),
            override,
            Use.of(
                "AttributeOverride",
                "name = \"" + text + "\"",
                "column = @Column(name = \"" + name("ot") + "\")")));
  }

  private void collectionInEmbeddable(Entity owner) {
    Entity target = target();
    String part = "Many" + sketch.next();
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(
        Attribute.of(
            draw.of("Set<String>", "List<Integer>", "Map<String, Long>"),
            sketch.attribute(),
            Use.of("ElementCollection")));
    if (draw.chance(60)) {
      attributes.add(
          Attribute.of(
              "Set<" + target.name + ">",
              sketch.attribute(),
              Use.of(draw.of("OneToMany", "ManyToMany")),
              Use.of("JoinTable", "name = \"" + name("et") + "\"")));
    }
    sketch.types.add(
        sketch.type(Type.Kind.CLASS, part, "", List.of(Use.of("Embeddable")), attributes));
    owner.attributes.add(Attribute.of(part, sketch.attribute(), Use.of("Embedded")));
  }

  /** Elements that refer to an entity, and hold another part. */
  private void elementsThatRefer(Entity owner) {
    Entity target = target();
    String part = "Line" + sketch.next();
    List<Attribute> attributes = new ArrayList<>();
    String to = sketch.attribute();
    attributes.add(Attribute.of(target.name, to, Use.of("ManyToOne")));
    attributes.add(Attribute.of(draw.of("String", "int", "LocalDate"), sketch.attribute()));
    List<String> leaves = new ArrayList<>();
    for (Embeddable embeddable : sketch.embeddables) {
      if (embeddable.plain() && leaves.isEmpty()) {
        String inner = sketch.attribute();
        attributes.add(Attribute.of(embeddable.name(), inner));
        embeddable.leaves().forEach(leaf -> leaves.add(inner + "." + leaf));
      }
    }
    sketch.types.add(
        sketch.type(Type.Kind.CLASS, part, "", List.of(Use.of("Embeddable")), attributes));
    List<Use> uses = new ArrayList<>(List.of(Use.of("ElementCollection")));
    String type = draw.of("Set<" + part + ">", "List<" + part + ">", "Map<String, " + part + ">");
    if (!leaves.isEmpty() && draw.chance(60)) {
      String prefix = type.startsWith("Map") ? "value." : "";
      uses.addAll(values.overrides(new Embeddable(part, leaves, true), prefix));
    }
    if (draw.chance(30)) {
      uses.add(
          Use.of(
              "AssociationOverride",
              "name = \"" + (type.startsWith("Map") ? "value." : "") + to + "\"",
              "joinColumns = " + joins(target.root.keySize)));
    }
    owner.attributes.add(new Attribute(uses, type, sketch.attribute()));
  }
}
