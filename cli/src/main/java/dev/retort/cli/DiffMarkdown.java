package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Differences as Markdown, for a comment on a pull request: a table, the findings, the script
 * folded away.
 */
final class DiffMarkdown {
  private DiffMarkdown() {}

  static String render(Comparison comparison, boolean explain) {
    List<PlannedOperation> operations = comparison.diff().operations();
    StringBuilder text = new StringBuilder("### Schema differences\n\n");
    if (operations.isEmpty()) {
      text.append("Nothing differs.\n");
    } else {
      text.append("| | difference | from |\n| --- | --- | --- |\n");
      for (PlannedOperation planned : operations) {
        boolean destroys = planned.operation().destroysData();
        boolean known = planned.operation().origin().line() > 0;
        text.append("| ")
            .append(destroys ? "**loses data**" : "")
            .append(" | ")
            .append(cell(planned.operation().description()))
            .append(" | ")
            .append(known ? cell(planned.operation().origin().toString()) : "")
            .append(" |\n");
      }
    }
    findings(text, comparison.allFindings());
    if (explain) {
      String why = ExplanationText.render(comparison);
      String fence = "`".repeat(Math.max(3, backticks(why) + 1));
      text.append("\n<details><summary>Why</summary>\n\n").append(fence).append("text\n");
      text.append(why).append('\n').append(fence).append("\n\n</details>\n");
    }
    if (!operations.isEmpty()) {
      script(text, comparison);
    }
    return text.toString().stripTrailing();
  }

  private static void findings(StringBuilder text, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    text.append("\n#### Findings\n\n");
    for (Finding finding : findings) {
      text.append("- **").append(finding.severity().text()).append(' ').append(finding.code());
      text.append("** ");
      if (finding.origin().isKnown()) {
        text.append(code(finding.origin().toString())).append(' ');
      }
      text.append(code(finding.object())).append(": ").append(inline(finding.message()));
      if (!finding.help().isEmpty()) {
        text.append("\n  ").append(inline(finding.help()));
      }
      text.append('\n');
    }
  }

  private static void script(StringBuilder text, Comparison comparison) {
    List<String> lines = new ArrayList<>();
    int longest = 2;
    for (PlannedOperation planned : comparison.diff().operations()) {
      for (Statement statement : planned.operation().statements(comparison.context())) {
        lines.add(statement.sql() + ";");
        longest = Math.max(longest, backticks(statement.sql()));
      }
    }
    String fence = "`".repeat(longest + 1);
    text.append("\n<details><summary>SQL</summary>\n\n").append(fence).append("sql\n");
    lines.forEach(line -> text.append(line).append('\n'));
    text.append(fence).append("\n\n</details>\n");
  }

  private static String cell(String text) {
    return code(text.replaceAll("\\s+", " ")).replace("|", "\\|");
  }

  /** In a fence that is longer than any in the text. */
  private static String code(String text) {
    String fence = "`".repeat(backticks(text) + 1);
    String edge = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + edge + text + edge + fence;
  }

  /** Prose: what would be markup is escaped. */
  private static String inline(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_<>\\[\\]|])", "\\\\$1");
  }

  private static int backticks(String text) {
    int longest = 0;
    int run = 0;
    for (char c : text.toCharArray()) {
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
