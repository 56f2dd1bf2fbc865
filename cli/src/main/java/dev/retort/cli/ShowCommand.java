package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;

/** {@code retort show}: one revision. */
final class ShowCommand extends RevisionsCommand {
  private String revision;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "show",
        "Prints what is known of revisions. Needs no database unless asked for current, +N or -N.");
    syntax.parameter("REV", "An id, its prefix, head, a label, current.", v -> revision = v);
    syntax.footer(
        "%nExample:%n", "  retort show head", "%nExits with 0, or 2 for an unknown revision.");
  }

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
