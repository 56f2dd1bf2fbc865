package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.graph.StampPlan;
import java.util.List;
import picocli.CommandLine.ParameterException;

/** {@code retort stamp}: says where a database is without running anything. */
final class StampCommand extends RevisionsCommand {
  private List<String> targets = List.of();
  private boolean purge;
  private boolean sql;
  private final EachOptions each = new EachOptions();

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("stamp", "Sets the version table and runs nothing.");
    syntax.parameters("TARGET", "As for upgrade; several for several branches.", v -> targets = v);
    syntax.flag(
        "--purge",
        "Empty the table first, also of revisions that no file explains.",
        v -> purge = v);
    syntax.flag(
        "--sql", "Print the script instead of running it; needs no database.", v -> sql = v);
    each.describe(syntax);
    syntax.footer(
        "%nExamples:%n",
        "  retort stamp head",
        "  retort stamp base --purge",
        "  retort stamp head --each \"select schema_name from public.tenants\"",
        "%nExits with 0, or 2 for an unknown target.");
  }

  @Override
  protected int run(Project project) throws Exception {
    Revisions revisions = new Revisions(project);
    if (sql) {
      each.refuseWith("--sql", "the tenants are asked for in the database");
      if (purge) {
        throw new ParameterException(
            commandLine(), "--purge reads the database, so it cannot go with --sql");
      }
      console().answer(revisions.offline().stamp(targets).stripTrailing());
      return ExitCodes.DONE;
    }
    if (each.given()) {
      onTenants(project, revisions, each, this::stamp);
      return ExitCodes.DONE;
    }
    StampPlan plan = onDatabase(project, revisions, runner -> runner.stamp(targets, purge));
    String rows = plan.rowsAfter().isEmpty() ? "base" : String.join(", ", plan.rowsAfter());
    console().progress((plan.changes().isEmpty() ? "Already at " : "Now at ") + rows);
    return ExitCodes.DONE;
  }

  private TenantState stamp(MigrationRunner runner) {
    StampPlan plan = runner.stamp(targets, purge);
    String did = plan.changes().isEmpty() ? "unchanged" : "stamped";
    return new TenantState(did, List.of(), plan.rowsAfter());
  }
}
