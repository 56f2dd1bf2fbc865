package dev.retort.conformance.random;

import java.util.ArrayList;
import java.util.List;

/**
 * An annotation as it is written.
 *
 * @param name simple name, or a qualified one where that would be ambiguous
 * @param members each {@code name = value}
 */
record Use(String name, List<String> members) {
  Use {
    members = List.copyOf(members);
  }

  static Use of(String name, String... members) {
    return new Use(name, List.of(members));
  }

  Use with(String member) {
    List<String> more = new ArrayList<>(members);
    more.add(member);
    return new Use(name, more);
  }

  @Override
  public String toString() {
    return "@" + name + (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")");
  }
}
