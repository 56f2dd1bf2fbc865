package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import picocli.CommandLine.Command;

/** {@code retort ensure-version}: creates the version table. */
@Command(
    name = "ensure-version",
    description = "Creates the version table where it is not there. Changes nothing else.",
    footer = {"%nExample:%n", "  retort ensure-version", "%nExits with 0."})
final class EnsureVersionCommand extends RevisionsCommand {
  @Override
  protected int run(Project project) throws Exception {
    onDatabase(
        project,
        new Revisions(project),
        runner -> {
          runner.ensureVersionTable();
          return true;
        });
    return ExitCodes.DONE;
  }
}
