package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Embeddable;
import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;

/** Draws collections and maps. */
final class Collections {
  private final Sketch sketch;
  private final Draw draw;
  private final Basics basics;
  private final Values values;

  Collections(Sketch sketch, Basics basics, Values values) {
    this.sketch = sketch;
    this.draw = sketch.draw;
    this.basics = basics;
    this.values = values;
  }

  /** A collection of basics or embeddables. */
  Attribute elements(Entity owner) {
    List<Use> uses = new ArrayList<>(List.of(Use.of("ElementCollection")));
    String element;
    Embeddable overridden = null;
    if (!sketch.embeddables.isEmpty() && draw.chance(45)) {
      Embeddable embeddable = draw.one(sketch.embeddables);
      element = embeddable.name();
      boolean flat = embeddable.leaves().stream().noneMatch(leaf -> leaf.contains("."));
      overridden = flat && draw.chance(30) ? embeddable : null;
      if (values.holdsDocument(embeddable)) {
        element = "String";
        overridden = null;
      }
    } else {
      element = boxed(draw.chance(60) ? basics.simpleType() : basics.type());
      basics.typing(element, uses, false);
      if (draw.chance(35)) {
        uses.add(basics.column(element));
      }
    }
    if (draw.chance(40)) {
      uses.add(collectionTable(owner));
    }
    String type = container(element, List.of(), uses, false);
    if (overridden != null) {
      uses.addAll(values.overrides(overridden, type.startsWith("Map") ? "value." : ""));
    }
    return new Attribute(uses, type, sketch.attribute());
  }

  private Use collectionTable(Entity owner) {
    Use use = new Use("CollectionTable", List.of());
    if (draw.chance(60)) {
      use = use.with("name = \"" + sketch.identifier("ct") + "\"");
    }
    if (!owner.root.idType.isEmpty() && draw.chance(50)) {
      String unnamed =
          draw.chance(30)
              ? ", foreignKey = @ForeignKey(name = \"" + sketch.identifier("fk") + "\")"
              : "";
      use =
          use.with(
              "joinColumns = @JoinColumn(name = \""
                  + sketch.identifier("own")
                  + "\""
                  + unnamed
                  + ")");
    }
    return draw.chance(10) ? use.with("schema = \"other\"") : use;
  }

  /**
   * The type of a collection or map of such elements.
   *
   * @param properties attributes of the elements that can be keys
   * @param uses what the attribute carries, added to
   */
  String container(String element, List<String> properties, List<Use> uses, boolean inverse) {
    switch (draw.below(6)) {
      case 0, 1:
        return "Set<" + element + ">";
      case 2:
        return "Collection<" + element + ">";
      case 3, 4:
        if (draw.chance(45)) {
          uses.add(
              draw.chance(50)
                  ? Use.of("OrderColumn")
                  : Use.of(
                      "OrderColumn",
                      "name = \"" + sketch.identifier("pos") + "\"",
                      "nullable = " + draw.chance(50)));
        }
        return draw.chance(90) ? "List<" + element + ">" : "ArrayList<" + element + ">";
      default:
        return "Map<" + key(properties, uses, inverse) + ", " + element + ">";
    }
  }

  private String key(List<String> properties, List<Use> uses, boolean inverse) {
    int form = draw.below(10);
    if (form < 2 && !sketch.entities.isEmpty()) {
      Entity entity = draw.one(sketch.entities);
      boolean table = uses.get(0).name().matches("ElementCollection|ManyToMany");
      if (table && !entity.root.idType.isEmpty() && draw.chance(50)) {
        uses.add(Use.of("MapKeyJoinColumn", "name = \"" + sketch.identifier("mk") + "\""));
      }
      return entity.name;
    }
    if (form < 4) {
      for (Embeddable embeddable : sketch.embeddables) {
        if (embeddable.plain()) {
          if (draw.chance(50)) {
            uses.addAll(values.overrides(embeddable, "key."));
          }
          return embeddable.name();
        }
      }
    }
    if (form < 5 && !sketch.enums.isEmpty()) {
      String type = draw.one(sketch.enums);
      if (!sketch.valued.contains(type) && draw.chance(70)) {
        uses.add(Use.of("MapKeyEnumerated", draw.of("EnumType.STRING", "EnumType.ORDINAL")));
      }
      return type;
    }
    if (form < 6) {
      uses.add(Use.of("MapKeyTemporal", "TemporalType." + draw.of("DATE", "TIMESTAMP")));
      return "java.util.Date";
    }
    if (form < 7 && inverse && !properties.isEmpty()) {
      uses.add(Use.of("MapKey", "name = \"" + draw.one(properties) + "\""));
      return "String";
    }
    if (draw.chance(50)) {
      uses.add(Use.of("MapKeyColumn", "name = \"" + sketch.identifier("mk") + "\"", "length = 77"));
    }
    return boxed(basics.simpleType());
  }

  static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "char" -> "Character";
      case "long", "boolean", "byte", "short", "float", "double" ->
          type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
      default -> type;
    };
  }
}
