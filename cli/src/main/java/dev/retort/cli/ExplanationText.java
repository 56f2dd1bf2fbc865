package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.engine.json.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer to {@code --explain}, as people read it. */
final class ExplanationText {
  private ExplanationText() {}

  static String render(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    for (Explanation explanation : Explanation.of(comparison)) {
      lines.add("");
      lines.add("why " + explanation.object());
      explanation.operations().forEach(operation -> lines.add("    leads to   " + operation));
      lines.add("    decided by " + explanation.decidedBy());
      for (Explanation.Aspect aspect : explanation.aspects()) {
        lines.add("    " + aspect.path());
        side(lines, "from", aspect.rawFrom(), aspect.canonicalFrom());
        side(lines, "to", aspect.rawTo(), aspect.canonicalTo());
      }
    }
    List<Explanation.Same> same = Explanation.same(comparison);
    if (!same.isEmpty()) {
      lines.add("");
      lines.add("written differently, the same to PostgreSQL");
      for (Explanation.Same text : same) {
        lines.add("    " + text.kind() + " of " + text.object());
        lines.add("        from       " + oneLine(text.actual()));
        lines.add("        to         " + oneLine(text.wanted()));
        lines.add("        canonical  " + oneLine(text.canonical()));
      }
    }
    return lines.isEmpty() ? "Nothing to explain." : String.join("\n", lines).strip();
  }

  private static void side(
      List<String> lines, String side, @Nullable String raw, @Nullable String canonical) {
    if (raw == null) {
      lines.add("        %-10s (nothing)".formatted(side));
      return;
    }
    lines.add("        %-10s %s".formatted(side, oneLine(raw)));
    if (canonical != null && !Objects.equals(raw, canonical)) {
      lines.add("        canonical  " + oneLine(canonical));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
