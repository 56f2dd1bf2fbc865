package dev.retort.conformance.random;

import dev.retort.conformance.random.Sketch.Entity;
import java.util.ArrayList;
import java.util.List;

/** Draws associations between entities. */
final class Associations {
  private final Sketch sketch;
  private final Draw draw;
  private final Collections collections;

  Associations(Sketch sketch, Collections collections) {
    this.sketch = sketch;
    this.draw = sketch.draw;
    this.collections = collections;
  }

  void add(Entity owner) {
    Entity target = draw.one(sketch.entities);
    switch (draw.below(5)) {
      case 0, 1 -> manyToOne(owner, target);
      case 2 -> oneToOne(owner, target);
      case 3 -> oneToMany(owner, target);
      default -> manyToMany(owner, target);
    }
  }

  private void manyToOne(Entity owner, Entity target) {
    List<Use> uses = new ArrayList<>();
    uses.add(draw.chance(25) ? Use.of("ManyToOne", "optional = false") : Use.of("ManyToOne"));
    toOne(uses, owner, target);
    String name = sketch.attribute();
    owner.attributes.add(new Attribute(uses, target.name, name));
    boolean table = uses.stream().anyMatch(use -> use.name().equals("JoinTable"));
    boolean usual = !table && !owner.root.strategy.equals("TABLE_PER_CLASS");
    if ((usual || sketch.fresh.chance(50)) && draw.chance(30)) {
      List<Use> inverse =
          new ArrayList<>(List.of(Use.of("OneToMany", "mappedBy = \"" + name + "\"")));
      String type = collections.container(owner.name, owner.basics, inverse, true);
      target.attributes.add(new Attribute(inverse, type, sketch.attribute()));
    }
  }

  private void oneToOne(Entity owner, Entity target) {
    List<Use> uses = new ArrayList<>();
    uses.add(draw.chance(25) ? Use.of("OneToOne", "optional = false") : Use.of("OneToOne"));
    // Keys that do not fit refer to nothing, and yet take the ON DELETE of others away.
    if (draw.chance(10) && owner.root.keySize == target.root.keySize) {
      uses.add(Use.of("PrimaryKeyJoinColumn"));
    } else {
      toOne(uses, owner, target);
    }
    String name = sketch.attribute();
    owner.attributes.add(new Attribute(uses, target.name, name));
    if (draw.chance(30)) {
      target.attributes.add(
          Attribute.of(
              owner.name, sketch.attribute(), Use.of("OneToOne", "mappedBy = \"" + name + "\"")));
    }
  }

  private void toOne(List<Use> uses, Entity owner, Entity target) {
    if (!target.root.idType.isEmpty() && draw.chance(40)) {
      uses.add(joinColumn(true));
    } else if ((!owner.root.strategy.equals("TABLE_PER_CLASS") || sketch.fresh.chance(60))
        && draw.chance(12)) {
      uses.add(Use.of("JoinTable", "name = \"" + sketch.identifier("jt") + "\""));
    }
    if (draw.chance(8)) {
      uses.add(
          Use.of(
              "OnDelete",
              "action = OnDeleteAction." + draw.of("CASCADE", "SET_NULL", "NO_ACTION")));
    }
    if (draw.chance(4)) {
      uses.add(Use.of("NotFound", "action = NotFoundAction.IGNORE"));
    }
  }

  /**
   * @param single of a reference that needs no table of its own
   */
  private Use joinColumn(boolean single) {
    Use use = new Use("JoinColumn", List.of());
    if (draw.chance(60)) {
      use = use.with("name = \"" + sketch.identifier("j") + "\"");
    }
    if (draw.chance(30)) {
      use = use.with("nullable = false");
    }
    if (draw.chance(15)) {
      use = use.with("unique = true");
    }
    if (single && draw.chance(20)) {
      use =
          use.with(
              "foreignKey = "
                  + draw.of(
                      "@ForeignKey(name = \"" + sketch.identifier("fk") + "\")",
                      "@ForeignKey(ConstraintMode.NO_CONSTRAINT)",
                      "@ForeignKey(value = ConstraintMode.PROVIDER_DEFAULT)"));
    }
    if (draw.chance(5)) {
      use = use.with("comment = \"it refers\"");
    }
    return use;
  }

  private void oneToMany(Entity owner, Entity target) {
    List<Use> uses = new ArrayList<>(List.of(Use.of("OneToMany")));
    if (!owner.root.idType.isEmpty() && draw.chance(40)) {
      uses.add(joinColumn(true));
    } else if (draw.chance(30)) {
      uses.add(joinTable(owner, target));
    } else if (!sketch.isFirst(owner, target)) {
      uses.add(Use.of("JoinTable", "name = \"jt" + sketch.next() + "\""));
    }
    String type = collections.container(target.name, target.basics, uses, false);
    owner.attributes.add(new Attribute(uses, type, sketch.attribute()));
  }

  private void manyToMany(Entity owner, Entity target) {
    List<Use> uses = new ArrayList<>(List.of(Use.of("ManyToMany")));
    uses.add(joinTable(owner, target));
    String type = collections.container(target.name, target.basics, uses, false);
    String name = sketch.attribute();
    owner.attributes.add(new Attribute(uses, type, name));
    if (draw.chance(30)) {
      target.attributes.add(
          Attribute.of(
              "Set<" + owner.name + ">",
              sketch.attribute(),
              Use.of("ManyToMany", "mappedBy = \"" + name + "\"")));
    }
  }

  private Use joinTable(Entity owner, Entity target) {
    Use use = new Use("JoinTable", List.of());
    // Two that are named alike would share a table.
    boolean repeated =
        owner.attributes.stream().anyMatch(a -> a.type().endsWith(target.name + ">"));
    if (repeated || draw.chance(50) || !sketch.isFirst(owner, target)) {
      use = use.with("name = \"" + sketch.identifier("jt") + "\"");
    }
    if (draw.chance(10)) {
      use = use.with("schema = \"other\"");
    }
    if (!owner.root.idType.isEmpty() && draw.chance(40)) {
      use = use.with("joinColumns = " + joinColumn(false));
    }
    if (!target.root.idType.isEmpty() && draw.chance(40)) {
      use = use.with("inverseJoinColumns = " + joinColumn(false));
    }
    if (draw.chance(12)) {
      use = use.with("foreignKey = @ForeignKey(name = \"" + sketch.identifier("fk") + "\")");
    }
    return use;
  }
}
