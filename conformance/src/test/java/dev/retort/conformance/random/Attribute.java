package dev.retort.conformance.random;

import java.util.ArrayList;
import java.util.List;

/** A field, a property or a record's component. */
record Attribute(List<Use> uses, String type, String name) {
  Attribute {
    uses = List.copyOf(uses);
  }

  static Attribute of(String type, String name, Use... uses) {
    return new Attribute(List.of(uses), type, name);
  }

  Attribute with(Use use) {
    List<Use> more = new ArrayList<>(uses);
    more.add(use);
    return new Attribute(more, type, name);
  }

  Attribute named(String other) {
    return new Attribute(uses, type, other);
  }

  String prefix() {
    StringBuilder text = new StringBuilder();
    uses.forEach(use -> text.append(use).append(' '));
    return text.toString();
  }
}
