package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort show}: one revision. */
@Command(
    name = "show",
    description =
        "Prints what is known of revisions. Needs no database unless asked for current, +N or -N.",
    footer = {
      "%nExample:%n",
      "  retort show head",
      "%nExits with 0, or 2 for an unknown revision."
    })
final class ShowCommand extends RevisionsCommand {
  @Parameters(paramLabel = "REV", description = "An id, its prefix, head, a label, current.")
  private String revision;

  @Override
  protected int run(Project project) throws Exception {
    Revisions revisions = new Revisions(project);
    RevisionGraph graph = revisions.graph();
    if (json()) {
      print(graph, named(project, revisions, revision));
      return ExitCodes.DONE;
    }
    for (RevisionNode node : named(project, revisions, revision)) {
      console().answer(RevisionText.full(graph, node));
    }
    return ExitCodes.DONE;
  }
}
