package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import java.util.EnumSet;
import java.util.Set;

/** {@code retort ensure-version}: creates the version table. */
final class EnsureVersionCommand extends RevisionsCommand {
  private boolean sql;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "ensure-version", "Creates the version table where it is not there. Changes nothing else.");
    syntax.flag(
        "--sql", "Print the script instead of running it; needs no database.", v -> sql = v);
    syntax.footer(
        "%nExample:%n",
        "  retort ensure-version", "  retort ensure-version --sql", "%nExits with 0.");
  }

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
