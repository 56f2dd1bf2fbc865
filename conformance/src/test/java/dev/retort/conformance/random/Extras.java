package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what the seeds did not draw at first, by lots of its own, so that they draw the rest as
 * ever.
 */
final class Extras {
  private final Sketch sketch;
  private final Draw draw;
  private final ExtraLinks links;

  Extras(Sketch sketch, Values values) {
    this.sketch = sketch;
    this.draw = sketch.extra;
    this.links = new ExtraLinks(sketch, values);
  }

  void add() {
    for (Entity entity : List.copyOf(sketch.entities)) {
      for (int i = draw.below(3); i > 0; i--) {
        if (draw.chance(60)) {
          links.add(entity);
        } else {
          plain(entity);
        }
      }
      if (entity.root == entity && draw.chance(6)) {
        entity.attributes.add(
            Attribute.of(draw.of("String", "Long"), sketch.attribute(), Use.of("TenantId")));
      }
    }
    if (sketch.constrained) {
      sketch.entities.forEach(this::constrain);
    }
  }

  private void plain(Entity entity) {
    switch (draw.below(9)) {
      case 0 -> softDeleted(entity);
      case 1 -> struct(entity);
      case 2 -> generic(entity);
      case 3 -> natural(entity);
      case 4 -> prefixed(entity);
      case 5 -> generated(entity);
      case 6 -> numbered(entity);
      case 7 -> arrays(entity);
      default -> coded(entity);
    }
  }

  private String name(String prefix) {
    return prefix + sketch.next();
  }

  private void softDeleted(Entity entity) {
    Use use = new Use("SoftDelete", List.of());
    if (draw.chance(50)) {
      use = use.with("columnName = \"" + name("gone") + "\"");
    }
    switch (draw.below(4)) {
      case 0 -> use = use.with("strategy = SoftDeleteType.ACTIVE");
      case 1 -> use = use.with("strategy = SoftDeleteType.TIMESTAMP");
      case 2 ->
          use =
              use.with(
                  "converter = org.hibernate.type."
                      + draw.of("YesNo", "TrueFalse", "NumericBoolean")
                      + "Converter.class");
      default -> use = use.with("comment = \"out of sight\"");
    }
    List<Use> uses = new ArrayList<>(List.of(Use.of("ElementCollection"), use));
    uses.add(Use.of("CollectionTable", "name = \"" + name("sd") + "\""));
    entity.attributes.add(
        new Attribute(uses, draw.of("Set<String>", "List<Integer>"), sketch.attribute()));
  }

  private List<Attribute> members() {
    List<Attribute> members = new ArrayList<>();
    for (int i = draw.between(1, 3); i > 0; i--) {
      Attribute member =
          Attribute.of(
              draw.of(
                  "String",
                  "Integer",
                  "LocalDate",
                  "Boolean",
                  "UUID",
                  "Long",
                  "BigDecimal",
                  "double",
                  "Float",
                  "Duration",
                  "Instant"),
              sketch.attribute());
      members.add(
          draw.chance(30)
              ? member.with(Use.of("Column", "name = \"" + name("m") + "\"", "length = 40"))
              : member);
    }
    return members;
  }

  /** A composite type, in one column or in an array. */
  private void struct(Entity entity) {
    String type = "Packed" + sketch.next();
    sketch.types.add(
        sketch.type(
            Type.Kind.CLASS,
            type,
            "",
            List.of(Use.of("Embeddable"), Use.of("Struct", "name = \"" + name("packed") + "\"")),
            members()));
    entity.attributes.add(Attribute.of(draw.of(type, type, type + "[]"), sketch.attribute()));
  }

  /** A chain of generic mapped superclasses between an entity and nothing. */
  private void generic(Entity entity) {
    if (!entity.suffix.isEmpty() || entity.root != entity) {
      return;
    }
    String upper = "Upper" + sketch.next();
    String lower = "Lower" + sketch.next();
    Entity target = draw.one(sketch.entities);
    List<Attribute> high = new ArrayList<>();
    high.add(Attribute.of("X", sketch.attribute()));
    high.add(Attribute.of("Y", sketch.attribute(), Use.of("ManyToOne")));
    if (draw.chance(50)) {
      high.add(Attribute.of("Set<X>", sketch.attribute(), Use.of("ElementCollection")));
    }
    List<Use> mapped = List.of(Use.of("MappedSuperclass"));
    sketch.types.add(
        new Type(
            Type.Kind.CLASS,
            upper,
            "<X extends Serializable, Y>",
            "",
            true,
            sketch.properties,
            mapped,
            high,
            ""));
    String value = draw.of("String", "Long", "UUID", "LocalDate");
    sketch.types.add(
        new Type(
            Type.Kind.CLASS,
            lower,
            "<Z>",
            "extends " + upper + "<" + value + ", Z>",
            true,
            sketch.properties,
            mapped,
            List.of(Attribute.of("String", sketch.attribute())),
            ""));
    entity.suffix = "extends " + lower + "<" + target.name + ">";
    if (target.root.keySize == 1 && draw.chance(40)) {
      entity.uses.add(
          Use.of(
              "AssociationOverride",
              "name = \"" + high.get(1).name() + "\"",
              "joinColumns = @JoinColumn(name = \"" + name("ao") + "\")"));
    }
  }

  private void natural(Entity entity) {
    if (entity.root != entity) {
      return;
    }
    Use id = draw.chance(50) ? Use.of("NaturalId") : Use.of("NaturalId", "mutable = true");
    entity.attributes.add(Attribute.of("String", sketch.attribute(), id));
    if (draw.chance(50)) {
      Entity target = draw.one(sketch.entities);
      entity.attributes.add(Attribute.of(target.name, sketch.attribute(), id, Use.of("ManyToOne")));
    }
  }

  /** Two embedded values of a type, the second under names of its own. */
  private void prefixed(Entity entity) {
    String type = "Pair" + sketch.next();
    sketch.types.add(
        sketch.type(Type.Kind.CLASS, type, "", List.of(Use.of("Embeddable")), members()));
    entity.attributes.add(Attribute.of(type, sketch.attribute(), Use.of("Embedded")));
    entity.attributes.add(
        Attribute.of(
            type,
            sketch.attribute(),
            Use.of("Embedded"),
            Use.of("EmbeddedColumnNaming", "\"" + draw.of("p_%s", "%s_q", "X%sY") + "\"")));
  }

  private void generated(Entity entity) {
    String column = name("g");
    switch (draw.below(4)) {
      case 0 ->
          entity.attributes.add(
              Attribute.of("int", sketch.attribute(), Use.of("GeneratedColumn", "\"1 + 1\"")));
      case 1 ->
          entity.attributes.add(
              Attribute.of("String", sketch.attribute(), Use.of("Formula", "\"upper('x')\"")));
      case 2 ->
          entity.attributes.add(
              Attribute.of(
                  "Integer",
                  sketch.attribute(),
                  Use.of("ColumnDefault", "\"7\""),
                  Use.of("Check", "constraints = \"" + column + " > 0\""),
                  Use.of("Column", "name = \"" + column + "\"")));
      default ->
          entity.attributes.add(
              Attribute.of(
                  "String",
                  sketch.attribute(),
                  Use.of("Collate", "\"C\""),
                  Use.of("Column", "name = \"" + column + "\"", "unique = true")));
    }
  }

  private void numbered(Entity entity) {
    List<Use> uses = new ArrayList<>(List.of(Use.of("ElementCollection")));
    String type;
    if (draw.chance(50)) {
      type = "List<String>";
      uses.add(Use.of("OrderColumn"));
      uses.add(Use.of("ListIndexBase", String.valueOf(draw.between(1, 3))));
    } else {
      type = "Collection<String>";
      uses.add(
          Use.of(
              "CollectionId",
              "column = @Column(name = \"" + name("ci") + "\")",
              "generator = \"" + draw.of("increment", "sequence") + "\""));
      uses.add(Use.of("CollectionIdJavaClass", "idType = Long.class"));
    }
    if (draw.chance(40)) {
      uses.add(Use.of("Column", "name = \"" + name("nv") + "\"", "nullable = false", "length = 9"));
    }
    entity.attributes.add(new Attribute(uses, type, sketch.attribute()));
  }

  private void arrays(Entity entity) {
    List<String> types =
        new ArrayList<>(List.of("Boolean[]", "List<Long>", "LocalDate[]", "Set<UUID>", "short[]"));
    for (String name : sketch.enums) {
      types.add(name + "[]");
      types.add("List<" + name + ">");
    }
    Attribute attribute = Attribute.of(draw.one(types), sketch.attribute());
    if (draw.chance(30)) {
      attribute = attribute.with(Use.of("Column", "length = 12", "name = \"" + name("ar") + "\""));
    }
    entity.attributes.add(attribute);
  }

  /** A value whose types are said one by one. */
  private void coded(Entity entity) {
    Attribute attribute =
        switch (draw.below(6)) {
          case 0 -> Attribute.of("Integer", "", code(draw.of("VARCHAR", "BIGINT", "NUMERIC")));
          case 1 -> Attribute.of("Long", "", code(draw.of("INTEGER", "VARCHAR", "CHAR")));
          case 2 -> Attribute.of("Boolean", "", code(draw.of("CHAR", "TINYINT", "INTEGER", "BIT")));
          case 3 ->
              Attribute.of("Duration", "", code(draw.of("INTERVAL_SECOND", "BIGINT", "NUMERIC")));
          case 4 ->
              Attribute.of(
                  "Instant", "", code(draw.of("TIMESTAMP", "TIMESTAMP_WITH_TIMEZONE", "BIGINT")));
          default -> Attribute.of("BigDecimal", "", code(draw.of("DOUBLE", "VARCHAR", "DECIMAL")));
        };
    boolean converted = sketch.converters.stream().anyMatch(c -> c.type().equals(attribute.type()));
    if (!converted || sketch.fresh.chance(60)) {
      entity.attributes.add(attribute.named(sketch.attribute()));
    }
  }

  private static Use code(String code) {
    return Use.of("JdbcTypeCode", "SqlTypes." + code);
  }

  /** Bean Validation, on what is there. */
  private void constrain(Entity entity) {
    for (int i = 0; i < entity.attributes.size(); i++) {
      Attribute attribute = entity.attributes.get(i);
      // Where Hibernate fails over a formula, it leaves other constraints out as it happens.
      if (!draw.chance(30)
          || attribute.uses().stream().anyMatch(u -> u.name().matches("Id|Formula"))) {
        continue;
      }
      List<String> forms = new ArrayList<>(List.of("NotNull"));
      if (attribute.type().equals("String")) {
        forms.addAll(List.of("NotBlank", "NotEmpty", "Size(max = 77)", "Size(min = 2)", "Email"));
      } else if (attribute.type().matches("long|Long|Integer|int|short|BigInteger|BigDecimal")) {
        forms.addAll(List.of("Min(3)", "Max(99)", "Digits(integer = 6, fraction = 2)", "Positive"));
      } else if (attribute.type().matches("(Set|List|Map)<.*")) {
        forms.addAll(List.of("NotEmpty", "Size(max = 5)"));
      }
      entity.attributes.set(
          i,
          attribute.with(new Use("jakarta.validation.constraints." + draw.one(forms), List.of())));
    }
  }
}
