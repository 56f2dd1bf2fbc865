package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Converter;
import dev.retort.conformance.random.Sketch.Embeddable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws the declarations that entities use: enums, converters, embeddables. */
final class Values {
  private final Sketch sketch;
  private final Draw draw;
  private final Basics basics;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> documents = new HashSet<>();
  private final Set<String> holders = new HashSet<>();

  Values(Sketch sketch, Basics basics) {
    this.sketch = sketch;
    this.draw = sketch.draw;
    this.basics = basics;
  }

  void draw() {
    for (int i = draw.below(3); i > 0; i--) {
      enumeration();
    }
    for (int i = draw.below(3); i > 0; i--) {
      converter();
    }
    for (int i = draw.below(4); i > 0; i--) {
      sketch.embeddables.add(embeddable(draw.chance(50)));
    }
  }

  private void enumeration() {
    String name = "Enum" + sketch.next();
    StringBuilder body = new StringBuilder("  ");
    int count = draw.between(1, 4);
    if (draw.chance(25)) {
      boolean text = draw.chance(50);
      for (int i = 0; i < count; i++) {
        body.append(i == 0 ? "" : ", ").append("V").append(i).append('(');
        body.append(text ? "\"v" + (char) ('a' + i) + "\"" : String.valueOf(i * 3 - 1)).append(')');
      }
      String type = text ? "String" : "int";
      body.append(";\n  @EnumeratedValue private final ").append(type).append(" stored;\n");
      body.append("  ")
          .append(name)
          .append('(')
          .append(type)
          .append(" stored) { this.stored = stored; }\n");
    } else {
      for (int i = 0; i < count; i++) {
        body.append(i == 0 ? "" : ", ").append(draw.chance(20) ? "wOrd" : "WORD").append(i);
        if (draw.chance(5)) {
          body.append(" { @Override public String toString() { return \"x\"; } }");
        }
      }
      body.append(draw.chance(30) ? ";\n" : "\n");
    }
    sketch.enums.add(name);
    if (body.indexOf("stored") >= 0) {
      sketch.valued.add(name);
    }
    sketch.types.add(
        Type.of(Type.Kind.ENUM, name, "", List.of(), List.of()).withBody(body.toString()));
  }

  private void converter() {
    String name = "Converter" + sketch.next();
    String from;
    if (draw.chance(50)) {
      from = "Value" + sketch.next();
      sketch.types.add(
          Type.of(Type.Kind.CLASS, from, "implements Serializable", List.of(), List.of())
              .withBody("  public String text;\n"));
    } else if (!sketch.enums.isEmpty() && draw.chance(50)) {
      from = draw.one(sketch.enums);
    } else {
      from = draw.of("Locale", "Year", "LocalDate", "Currency");
    }
    if (sketch.more.chance(12)) {
      from = "Boolean";
    }
    String to = draw.of("String", "Integer", "Long", "BigDecimal", "byte[]", "UUID");
    boolean auto = draw.chance(40);
    String body =
        """
          @Override public %2$s convertToDatabaseColumn(%1$s value) { %3$s }
          @Override public %1$s convertToEntityAttribute(%2$s value) { return null; }
        """
            .formatted(from, to, code(from, to));
    String converted = from;
    if (sketch.converters.stream().anyMatch(c -> c.type().equals(converted))) {
      return;
    }
    sketch.converters.add(new Converter(name, from, auto));
    sketch.types.add(
        Type.of(
                Type.Kind.CLASS,
                name,
                "implements AttributeConverter<" + from + ", " + to + ">",
                List.of(auto ? Use.of("Converter", "autoApply = true") : Use.of("Converter")),
                List.of())
            .withBody(body));
  }

  /** What a converter does: with enums and booleans something that a check can come of. */
  private String code(String from, String to) {
    if (from.equals("Boolean")) {
      return switch (to) {
        case "String" -> "return value == null ? null : value ? \"on\" : \"off\";";
        case "Integer" ->
            "if (value == null) return " + sketch.more.of("null", "7") + "; return !value ? 0 : 1;";
        case "Long" -> "return Boolean.TRUE.equals(value) ? 1L : -1L;";
        default -> "return null;";
      };
    }
    if (!sketch.enums.contains(from)) {
      return "return null;";
    }
    return switch (to) {
      case "String" ->
          sketch.more.of(
              "return value == null ? null : value.name();",
              "if (value == null) return null; return \"v\" + value.ordinal();",
              "return value.name().toLowerCase().substring(1);",
              "switch (value) { case " + first(from) + ": return \"a\"; default: return \"b\"; }",
              "String s = \"x\"; if (value.ordinal() == 1) s = \"y\"; return s + value.name();");
      case "Integer" ->
          sketch.more.of(
              "return value == null ? null : value.ordinal() * 3 + 1;",
              "return switch (value) { case " + first(from) + " -> 40; default -> null; };",
              "return value == " + from + "." + first(from) + " ? 1 : 2;");
      case "Long" -> "return (long) value.ordinal() - 1;";
      default -> "return null;";
    };
  }

  /** An enum's first constant. */
  private String first(String name) {
    String body =
        sketch.types.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow().body();
    return body.strip().split("\\W")[0];
  }

  /** A plain one has nothing but simple basics, so that it can be an identifier or a key. */
  Embeddable embeddable(boolean plain) {
    String name = "Part" + sketch.next();
    List<Attribute> attributes = new ArrayList<>();
    List<String> leaves = new ArrayList<>();
    for (int i = draw.between(1, 3); i > 0; i--) {
      Attribute attribute = plain ? simple() : basics.attribute(List.of(), false);
      attributes.add(attribute);
      leaves.add(attribute.name());
    }
    if (!sketch.embeddables.isEmpty() && draw.chance(plain ? 15 : 40)) {
      Embeddable inner = draw.one(sketch.embeddables);
      if (inner.plain() || !plain) {
        Attribute attribute = embedded(inner);
        attributes.add(attribute);
        if (documents.contains(inner.name()) || holders.contains(inner.name())) {
          holders.add(name);
        }
        inner.leaves().forEach(leaf -> leaves.add(attribute.name() + "." + leaf));
      }
    }
    boolean record = !sketch.properties && draw.chance(30);
    Type type =
        record
            ? Type.of(
                Type.Kind.RECORD,
                name,
                "implements Serializable",
                List.of(Use.of("Embeddable")),
                attributes)
            : sketch.type(
                Type.Kind.CLASS,
                name,
                "implements Serializable",
                List.of(Use.of("Embeddable")),
                attributes);
    sketch.types.add(type);
    return new Embeddable(name, leaves, plain);
  }

  private Attribute simple() {
    Attribute attribute = Attribute.of(basics.simpleType(), sketch.attribute());
    Use column = new Use("Column", List.of());
    if (draw.chance(30)) {
      column = column.with("name = \"" + sketch.identifier("k") + "\"");
    }
    if (sketch.extra.chance(25)) {
      column = column.with("length = " + sketch.extra.between(1, 60));
    }
    return column.members().isEmpty() ? attribute : attribute.with(column);
  }

  Attribute embedded(Embeddable embeddable) {
    Attribute attribute = Attribute.of(embeddable.name(), sketch.attribute());
    if (draw.chance(70)) {
      attribute = attribute.with(Use.of("Embedded"));
    }
    for (Use use : overrides(embeddable, "")) {
      attribute = attribute.with(use);
    }
    // Hibernate knows no documents in keys. What is one somewhere is one everywhere: beside a
    // plain one in the same table Hibernate would lose the columns of that, or of a part of it.
    if (!embeddable.plain() && seen.add(embeddable.name()) && sketch.more.chance(25)) {
      if (embeddable.leaves().stream().noneMatch(leaf -> leaf.contains("."))) {
        documents.add(embeddable.name());
      }
    }
    return documents.contains(embeddable.name())
        ? attribute.with(Use.of("JdbcTypeCode", "SqlTypes.JSON"))
        : attribute;
  }

  /** Whether there is JSON in it, whose parts Hibernate would make a collection's key of. */
  boolean holdsDocument(Embeddable embeddable) {
    return holders.contains(embeddable.name());
  }

  /** Overrides of all columns where the same type stands twice in a table, else of some. */
  List<Use> overrides(Embeddable embeddable, String prefix) {
    List<Use> uses = new ArrayList<>();
    boolean all = draw.chance(50);
    for (String leaf : embeddable.leaves()) {
      if (all || draw.chance(25)) {
        String column =
            "@Column(name = \""
                + sketch.identifier("o")
                + "\""
                + (draw.chance(20) ? ", nullable = false" : "")
                + ")";
        uses.add(
            Use.of("AttributeOverride", "name = \"" + prefix + leaf + "\"", "column = " + column));
      }
    }
    return uses;
  }
}
