package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionResolver;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort show}: one revision. */
@Command(
    name = "show",
    description = "Prints what is known of revisions. Needs no database.",
    footer = {
      "%nExample:%n",
      "  retort show head",
      "%nExits with 0, or 2 for an unknown revision."
    })
final class ShowCommand extends RevisionsCommand {
  @Parameters(paramLabel = "REV", description = "An id, its prefix, head, a label.")
  private String revision;

  @Override
  protected int run(Project project) {
    RevisionGraph graph = new Revisions(project).graph().naming(revision);
    for (String id : new RevisionResolver(graph, List.of()).resolve(revision)) {
      console().answer(RevisionText.full(graph, graph.get(id)));
    }
    return ExitCodes.DONE;
  }
}
