package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort ensure-version}: creates the version table. */
@Command(
    name = "ensure-version",
    description = "Creates the version table where it is not there. Changes nothing else.",
    footer = {
      "%nExample:%n",
      "  retort ensure-version",
      "  retort ensure-version --sql",
      "%nExits with 0."
    })
final class EnsureVersionCommand extends RevisionsCommand {
  @Option(
      names = "--sql",
      description = "Print the script instead of running it; needs no database.")
  private boolean sql;

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.text);
  }

  @Override
  protected int run(Project project) throws Exception {
    if (sql) {
      console().answer(new Revisions(project).offline().ensureVersion().stripTrailing());
      return ExitCodes.DONE;
    }
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
