package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;

/** Draws what stands on the class of an entity. */
final class Tables {
  private final Sketch sketch;
  private final Draw draw;

  Tables(Sketch sketch) {
    this.sketch = sketch;
    this.draw = sketch.draw;
  }

  /** Before attributes: secondary tables, which columns may name. */
  void declare(Entity entity) {
    entity.uses.add(
        0,
        draw.chance(15) ? Use.of("Entity", "name = \"The" + entity.name + "\"") : Use.of("Entity"));
    boolean root = entity.root == entity;
    if (root && entity.hasChildren) {
      entity.strategy = draw.of("SINGLE_TABLE", "JOINED", "TABLE_PER_CLASS");
      if (!entity.strategy.equals("SINGLE_TABLE") || draw.chance(50)) {
        entity.uses.add(Use.of("Inheritance", "strategy = InheritanceType." + entity.strategy));
      }
      if (!entity.strategy.equals("TABLE_PER_CLASS") && draw.chance(50)) {
        discriminator(entity);
      }
    }
    if (entity.root.hasChildren && (entity.root.needsValues || draw.chance(30))) {
      entity.uses.add(Use.of("DiscriminatorValue", "\"" + sketch.next() % 10 + "\""));
    }
    if (!root && entity.root.strategy.equals("JOINED") && draw.chance(50)) {
      entity.uses.add(
          !entity.root.idType.isEmpty() && draw.chance(70)
              ? Use.of("PrimaryKeyJoinColumn", "name = \"" + sketch.identifier("pk") + "\"")
              : Use.of("OnDelete", "action = OnDeleteAction.CASCADE"));
    }
    if (draw.chance(20)) {
      String name = sketch.identifier("more");
      entity.secondaries.add(name);
      Use use = Use.of("SecondaryTable", "name = \"" + name + "\"");
      if (!entity.root.idType.isEmpty() && draw.chance(40)) {
        use =
            use.with(
                "pkJoinColumns = @PrimaryKeyJoinColumn(name = \""
                    + sketch.identifier("sk")
                    + "\")");
      }
      if (draw.chance(15)) {
        use = use.with("foreignKey = @ForeignKey(name = \"" + sketch.identifier("fk") + "\")");
      }
      entity.uses.add(use);
    }
    if (root && draw.chance(5)) {
      entity.uses.add(Use.of("SoftDelete"));
    }
  }

  private void discriminator(Entity entity) {
    List<String> members = new ArrayList<>();
    if (draw.chance(50)) {
      members.add("name = \"" + sketch.identifier("disc") + "\"");
    }
    if (draw.chance(60)) {
      String type = draw.of("STRING", "CHAR", "INTEGER");
      entity.needsValues = !type.equals("STRING");
      members.add("discriminatorType = DiscriminatorType." + type);
    }
    if (draw.chance(20)) {
      members.add("length = 11");
    }
    entity.uses.add(new Use("DiscriminatorColumn", members));
  }

  /** After attributes: constraints and indexes, which name columns. */
  void finish(Entity entity) {
    boolean own = entity.root == entity || !entity.root.strategy.equals("SINGLE_TABLE");
    if (!own || draw.chance(50)) {
      return;
    }
    List<String> members = new ArrayList<>();
    if (draw.chance(60)) {
      String plain = draw.of("t", "T_", "theTable") + sketch.next();
      members.add("name = \"" + (sketch.fresh.chance(25) ? "`" + plain + " Q`" : plain) + "\"");
    }
    if (draw.chance(15)) {
      members.add("schema = \"" + draw.of("other", "Other") + "\"");
    }
    if (!entity.basics.isEmpty() && draw.chance(30)) {
      String named = draw.chance(50) ? "name = \"" + sketch.identifier("ix") + "\", " : "";
      String unique = draw.chance(30) ? ", unique = true" : "";
      members.add(
          "indexes = @Index("
              + named
              + "columnList = \""
              + columns(entity, draw.of("", " desc", " asc"))
              + "\""
              + unique
              + ")");
    }
    if (!entity.basics.isEmpty() && members.isEmpty() && draw.chance(50)) {
      String named = draw.chance(50) ? "name = \"" + sketch.identifier("uk") + "\", " : "";
      members.add(
          "uniqueConstraints = @UniqueConstraint("
              + named
              + "columnNames = \""
              + draw.one(entity.basics)
              + "\")");
    }
    if (draw.chance(10)) {
      String named = draw.chance(50) ? "name = \"ck" + sketch.next() + "\", " : "";
      members.add("check = @CheckConstraint(" + named + "constraint = \"1 = 1\")");
    }
    if (draw.chance(8)) {
      members.add("comment = \"a table\"");
    }
    entity.uses.add(new Use("Table", members));
    if (draw.chance(6)) {
      Use check = Use.of("Check", "constraints = \"2 > 1\"");
      entity.uses.add(draw.chance(50) ? check.with("name = \"chk" + sketch.next() + "\"") : check);
    }
  }

  private String columns(Entity entity, String direction) {
    String first = draw.one(entity.basics);
    String second = draw.chance(30) ? draw.one(entity.basics) : first;
    return first + direction + (second.equals(first) ? "" : ", " + second);
  }
}
