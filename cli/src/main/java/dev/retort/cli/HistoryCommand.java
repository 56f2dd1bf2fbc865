package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.HistoryRange;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort history}: the revisions, newest first. */
@Command(
    name = "history",
    description = "Prints the revisions, newest first. Needs no database unless asked about one.",
    footer = {
      "%nExamples:%n",
      "  retort history",
      "  retort history -r current:head",
      "  retort history -i",
      "  retort history --graph",
      "%nExits with 0, or 2 for a range that is none."
    })
final class HistoryCommand extends RevisionsCommand {
  @Option(
      names = {"-r", "--rev-range"},
      paramLabel = "A:B",
      defaultValue = "",
      description = "From a to b, both included.")
  private String range;

  @Option(
      names = {"-i", "--indicate-current"},
      description = "Mark what the database is at.")
  private boolean indicate;

  @Option(names = "--graph", description = "Draw how branches fork and join.")
  private boolean drawGraph;

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
