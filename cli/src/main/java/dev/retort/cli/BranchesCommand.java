package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;

/** {@code retort branches}: where the history forks. */
final class BranchesCommand extends RevisionsCommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "branches", "Prints the branch points and what follows each. Needs no database.");
    syntax.footer("%nExample:%n", "  retort branches", "%nExits with 0.");
  }

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
