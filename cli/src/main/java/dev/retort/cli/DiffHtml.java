package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.engine.json.Explanation;
import dev.retort.finding.Finding;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Differences as one HTML page that needs nothing else: no script, no picture, no other file. Every
 * text of a schema is escaped.
 */
final class DiffHtml {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Schema differences</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; background: #fff; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #d8dde3; }
      code, pre { font: 13px/1.45 ui-monospace, monospace; } code { overflow-wrap: anywhere; white-space: pre-wrap; }
      pre { background: #f4f6f8; padding: .8rem; overflow-x: auto; }
      .error { color: #b3261e; } .warning { color: #8a5a00; } .info { color: #4a5560; } .loss { color: #b3261e; font-weight: 600; }
      ul { margin: .2rem 0; padding-left: 1.1rem; }
      @media (prefers-color-scheme: dark) {
        body { color: #e6e9ec; background: #15181b; } th, td { border-color: #343a40; } pre { background: #1f2428; }
        .error, .loss { color: #ff8a80; } .warning { color: #f0c060; } .info { color: #a8b3bd; }
      }
      </style>
      </head>
      <body>
      <h1>Schema differences</h1>
      """;

  private DiffHtml() {}

  static String render(Comparison comparison, boolean explain) {
    List<PlannedOperation> operations = comparison.diff().operations();
    StringBuilder html = new StringBuilder(HEAD);
    int n = operations.size();
    html.append("<p>")
        .append(n == 0 ? "Nothing differs." : n == 1 ? "1 difference." : n + " differences.")
        .append("</p>\n");
    if (n > 0) {
      html.append("<table>\n<tr><th>Difference</th><th>From</th><th>Findings</th></tr>\n");
      operations.forEach(planned -> row(html, planned));
      html.append("</table>\n");
    }
    List<Finding> findings = new ArrayList<>(comparison.findings());
    findings.addAll(comparison.diff().findings());
    if (!findings.isEmpty()) {
      html.append("<h2>Findings</h2>\n");
      list(html, findings);
    }
    if (explain) {
      explanations(html, comparison);
    }
    if (n > 0) {
      script(html, comparison);
    }
    return html.append("</body>\n</html>").toString();
  }

  private static void row(StringBuilder html, PlannedOperation planned) {
    html.append("<tr><td><code>").append(escape(planned.operation().description()));
    html.append("</code>");
    if (planned.operation().destroysData()) {
      html.append(" <span class=\"loss\">loses data</span>");
    }
    boolean known = planned.operation().origin().line() > 0;
    html.append("</td><td>");
    html.append(known ? escape(planned.operation().origin().toString()) : "").append("</td><td>");
    list(html, planned.findings());
    html.append("</td></tr>\n");
  }

  private static void list(StringBuilder html, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.append("<ul>\n");
    for (Finding finding : findings) {
      String severity = finding.severity().text();
      html.append("<li><span class=\"").append(severity).append("\">").append(severity);
      html.append(' ').append(finding.code()).append("</span> ");
      if (finding.origin().isKnown()) {
        html.append(escape(finding.origin().toString())).append(' ');
      }
      html.append("<code>").append(escape(finding.object())).append("</code>: ");
      html.append(escape(finding.message()));
      if (!finding.help().isEmpty()) {
        html.append("<br>").append(escape(finding.help()));
      }
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private static void explanations(StringBuilder html, Comparison comparison) {
    html.append("<h2>Why</h2>\n");
    for (Explanation explanation : Explanation.of(comparison)) {
      html.append("<details><summary><code>").append(escape(explanation.object()));
      html.append("</code>, decided by ").append(escape(explanation.decidedBy()));
      html.append("</summary>\n<table>\n<tr><th></th><th>From</th><th>To</th></tr>\n");
      for (Explanation.Aspect aspect : explanation.aspects()) {
        cells(html, aspect.path(), aspect.rawFrom(), aspect.rawTo());
        cells(html, "canonical", aspect.canonicalFrom(), aspect.canonicalTo());
      }
      html.append("</table></details>\n");
    }
    List<Explanation.Same> same = Explanation.same(comparison);
    if (!same.isEmpty()) {
      html.append("<h2>Written differently, the same to PostgreSQL</h2>\n<table>\n");
      html.append("<tr><th></th><th>From</th><th>To</th></tr>\n");
      for (Explanation.Same text : same) {
        cells(html, text.kind() + " of " + text.object(), text.actual(), text.wanted());
      }
      html.append("</table>\n");
    }
  }

  private static void cells(
      StringBuilder html, String head, @Nullable String from, @Nullable String to) {
    html.append("<tr><td>").append(escape(head));
    html.append("</td><td><code>").append(from == null ? "" : escape(from));
    html.append("</code></td><td><code>").append(to == null ? "" : escape(to));
    html.append("</code></td></tr>\n");
  }

  private static void script(StringBuilder html, Comparison comparison) {
    html.append("<h2>SQL</h2>\n<pre>");
    for (PlannedOperation planned : comparison.diff().operations()) {
      for (Statement statement : planned.operation().statements(comparison.context())) {
        html.append(escape(statement.sql())).append(";\n");
      }
    }
    html.append("</pre>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
