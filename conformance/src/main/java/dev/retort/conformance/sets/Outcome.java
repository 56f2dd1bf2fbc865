package dev.retort.conformance.sets;

import java.util.List;

/**
 * What came of one set.
 *
 * @param reason why it is explained, crashed or not bootable; empty otherwise
 * @param lines differences and findings
 */
record Outcome(ClassSet set, Kind kind, String reason, List<String> lines) {
  /** From what was hoped for to what says nothing about Retort. */
  enum Kind {
    EQUAL("equal"),
    EXPLAINED("explained"),
    DIFFERENT("different"),
    CRASHED("crashed"),
    NOT_BOOTABLE("not bootable");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  Outcome {
    lines = List.copyOf(lines);
  }
}
