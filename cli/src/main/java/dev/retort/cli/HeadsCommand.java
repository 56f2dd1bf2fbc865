package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort heads}: the revisions that nothing follows. */
@Command(
    name = "heads",
    description = "Prints the heads. Needs no database.",
    footer = {
      "%nExample:%n",
      "  retort heads --check",
      "%nExits with 0; with --check 1 when there are several."
    })
final class HeadsCommand extends RevisionsCommand {
  @Option(names = "--check", description = "Exit with 1 when there are several heads.")
  private boolean check;

  @Option(
      names = "--resolve-dependencies",
      description = "Leave out the heads that another branch depends on.")
  private boolean resolve;

  @Override
  protected int run(Project project) {
    RevisionGraph graph = new Revisions(project).graph();
    print(
        graph,
        (resolve ? graph.effectiveHeads() : graph.heads()).stream().map(graph::get).toList());
    return check && graph.heads().size() > 1 ? ExitCodes.NO : ExitCodes.DONE;
  }
}
