package dev.retort.codegen;

import dev.retort.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Line comments: what a reader of a migration should know, above what it is about. */
final class Comments {
  private static final int WIDTH = 100;

  private Comments() {}

  /** {@code RT201 warning, User.java:31:} and below it message and help. */
  static List<String> finding(Finding finding) {
    List<String> lines = new ArrayList<>();
    String place = finding.origin().isKnown() ? ", " + finding.origin() : "";
    lines.addAll(
        wrap(finding.code() + " " + finding.severity().text() + place + ": " + finding.message()));
    if (!finding.help().isBlank()) {
      lines.addAll(wrap(finding.help()));
    }
    return lines;
  }

  /** Broken between words, each line a comment. */
  static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("//");
    for (String word : JavaText.comment(text).strip().split("\\s+")) {
      if (line.length() + 1 + word.length() > WIDTH - 4 && line.length() > 2) {
        lines.add(line.toString());
        line = new StringBuilder("//");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
