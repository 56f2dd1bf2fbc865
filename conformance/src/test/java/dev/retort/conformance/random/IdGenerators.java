package dev.retort.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** Draws generators of identifiers that the seeds did not draw at first. */
final class IdGenerators {
  private final Sketch sketch;
  private final Draw draw;

  IdGenerators(Sketch sketch) {
    this.sketch = sketch;
    this.draw = sketch.fresh;
  }

  /** A number that Hibernate makes. */
  Attribute number(Sketch.Entity entity, Attribute id) {
    switch (draw.below(6)) {
      case 0:
        return id.with(Use.of("GeneratedValue"))
            .with(draw.chance(50) ? Use.of("NativeGenerator") : ownSequence());
      case 1:
        return id.with(Use.of("GeneratedValue", "generator = \"increment\""));
      case 2, 3:
        String name = "gg" + sketch.next();
        Use generic = generic(name);
        Attribute with = id.with(Use.of("GeneratedValue", "generator = \"" + name + "\""));
        if (draw.chance(50)) {
          return with.with(generic);
        }
        entity.uses.add(generic);
        return with;
      case 4:
        entity.uses.add(unnamed());
        return id.with(Use.of("GeneratedValue"));
      default:
        Attribute sized = id.with(Use.of("GeneratedValue", "strategy = GenerationType.TABLE"));
        return sized.with(
            Use.of(
                "TableGenerator",
                "initialValue = " + draw.between(0, 9),
                "pkColumnValue = \"" + name("row") + "\""));
    }
  }

  Attribute uuid(Attribute id) {
    return id.with(
        Use.of(
            "UuidGenerator",
            "style = UuidGenerator.Style." + draw.of("AUTO", "RANDOM", "TIME", "VERSION_7")));
  }

  private String name(String prefix) {
    return prefix + sketch.next();
  }

  private Use ownSequence() {
    String size =
        draw.of("", ", allocationSize = 10", ", allocationSize = 1", ", initialValue = 5");
    return Use.of(
        "NativeGenerator",
        "sequenceForm = @SequenceGenerator(sequenceName = \"" + name("ns") + "\"" + size + ")");
  }

  /** What stands on the class without a name counts for the identifier. */
  private Use unnamed() {
    return draw.chance(60)
        ? Use.of("SequenceGenerator", "sequenceName = \"" + name("us") + "\"")
        : Use.of("TableGenerator", "table = \"" + name("ut") + "\"", "valueColumnName = \"upto\"");
  }

  private Use generic(String name) {
    List<String> parameters = new ArrayList<>();
    String strategy = draw.of("sequence", "enhanced-sequence", "native", "table", "identity");
    boolean sequence = strategy.endsWith("sequence");
    if (sequence && draw.chance(60)) {
      parameters.add(parameter("sequence_name", name("gs")));
    }
    if (sequence && draw.chance(40)) {
      parameters.add(parameter("increment_size", draw.of("1", "5", "100")));
    }
    if (sequence && draw.chance(30)) {
      parameters.add(parameter("initial_value", "17"));
    }
    if (sequence && draw.chance(30)) {
      parameters.add(parameter("optimizer", draw.of("none", "hilo", "pooled", "pooled-lo")));
    }
    if (strategy.equals("table") && draw.chance(60)) {
      parameters.add(parameter("table_name", name("gt")));
      parameters.add(parameter("segment_column_name", "part"));
      parameters.add(parameter("value_column_name", "upto"));
    }
    Use use = Use.of("GenericGenerator", "name = \"" + name + "\"");
    use =
        strategy.equals("enhanced-sequence") && draw.chance(50)
            ? use.with("type = org.hibernate.id.enhanced.SequenceStyleGenerator.class")
            : use.with("strategy = \"" + strategy + "\"");
    return parameters.isEmpty()
        ? use
        : use.with("parameters = {" + String.join(", ", parameters) + "}");
  }

  private static String parameter(String name, String value) {
    return "@org.hibernate.annotations.Parameter(name = \""
        + name
        + "\", value = \""
        + value
        + "\")";
  }
}
