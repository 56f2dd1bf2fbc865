package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;
import picocli.CommandLine.Command;

/** {@code retort branches}: where the history forks. */
@Command(
    name = "branches",
    description = "Prints the branch points and what follows each. Needs no database.",
    footer = {"%nExample:%n", "  retort branches", "%nExits with 0."})
final class BranchesCommand extends RevisionsCommand {
  @Override
  protected int run(Project project) {
    RevisionGraph graph = new Revisions(project).graph();
    if (json()) {
      print(graph, graph.branchPoints().stream().map(graph::get).toList());
      return ExitCodes.DONE;
    }
    for (String point : graph.branchPoints()) {
      console()
          .answer(
              options().verbose
                  ? RevisionText.full(graph, graph.get(point))
                  : RevisionText.line(graph, graph.get(point)));
      graph
          .children(point)
          .forEach(child -> console().answer("    " + RevisionText.line(graph, graph.get(child))));
    }
    return ExitCodes.DONE;
  }
}
