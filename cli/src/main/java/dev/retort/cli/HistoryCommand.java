package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.HistoryRange;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.List;
import java.util.Set;

/** {@code retort history}: the revisions, newest first. */
final class HistoryCommand extends RevisionsCommand {
  private String range;
  private boolean indicate;
  private boolean drawGraph;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "history", "Prints the revisions, newest first. Needs no database unless asked about one.");
    syntax
        .option("-r --rev-range", "A:B", "From a to b, both included.")
        .byDefault("")
        .to(v -> range = v);
    syntax.flag("-i --indicate-current", "Mark what the database is at.", v -> indicate = v);
    syntax.flag("--graph", "Draw how branches fork and join.", v -> drawGraph = v);
    syntax.footer(
        "%nExamples:%n",
        "  retort history",
        "  retort history -r current:head",
        "  retort history -i",
        "  retort history --graph",
        "%nExits with 0, or 2 for a range that is none.");
  }

  @Override
  protected int run(Project project) throws Exception {
    Revisions revisions = new Revisions(project);
    boolean asksDatabase =
        indicate || range.contains("current") || range.matches("[+-]\\d+:.*|.*:[+-]\\d+");
    List<String> stored =
        asksDatabase ? onDatabase(project, revisions, RevisionsCommand::known) : List.of();
    RevisionGraph graph = revisions.graph().at(stored);
    List<String> rows = graph.rows(stored);
    Set<String> applied = graph.ancestors(rows);
    RevisionLanes lanes = new RevisionLanes(graph);
    if (json()) {
      print(graph, HistoryRange.of(graph, range, rows));
      return ExitCodes.DONE;
    }
    for (RevisionNode node : HistoryRange.of(graph, range, rows)) {
      String mark =
          !indicate
              ? ""
              : rows.contains(node.id()) ? "* " : applied.contains(node.id()) ? "+ " : "  ";
      if (drawGraph) {
        lanes.lines(node, mark + RevisionText.line(graph, node)).forEach(console()::answer);
      } else {
        console()
            .answer(
                mark
                    + (options().verbose
                        ? RevisionText.full(graph, node) + "\n"
                        : RevisionText.line(graph, node)));
      }
    }
    return ExitCodes.DONE;
  }
}
