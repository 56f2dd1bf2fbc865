package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.graph.StampPlan;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code retort stamp}: says where a database is without running anything. */
@Command(
    name = "stamp",
    description = "Sets the version table and runs nothing.",
    footer = {
      "%nExamples:%n",
      "  retort stamp head",
      "  retort stamp base --purge",
      "  retort stamp head --each \"select schema_name from public.tenants\"",
      "%nExits with 0, or 2 for an unknown target."
    })
final class StampCommand extends RevisionsCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "TARGET",
      description = "As for upgrade; several for several branches.")
  private List<String> targets;

  @Option(
      names = "--purge",
      description = "Empty the table first, also of revisions that no file explains.")
  private boolean purge;

  @Option(
      names = "--sql",
      description = "Print the script instead of running it; needs no database.")
  private boolean sql;

  @Mixin private EachOptions each;

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
