package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;

/** {@code retort heads}: the revisions that nothing follows. */
final class HeadsCommand extends RevisionsCommand {
  private boolean check;
  private boolean resolve;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("heads", "Prints the heads. Needs no database.");
    syntax.flag("--check", "Exit with 1 when there are several heads.", v -> check = v);
    syntax.flag(
        "--resolve-dependencies",
        "Leave out the heads that another branch depends on.",
        v -> resolve = v);
    syntax.footer(
        "%nExample:%n",
        "  retort heads --check", "%nExits with 0; with --check 1 when there are several.");
  }

  @Override
  protected int run(Project project) {
    RevisionGraph graph = new Revisions(project).graph();
    print(
        graph,
        (resolve ? graph.effectiveHeads() : graph.heads()).stream().map(graph::get).toList());
    return check && graph.heads().size() > 1 ? ExitCodes.NO : ExitCodes.DONE;
  }
}
