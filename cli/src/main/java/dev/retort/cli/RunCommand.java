package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.config.DatabaseConfig;
import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RunResult;
import dev.retort.runner.SqlScript;
import dev.retort.runner.TransactionMode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code upgrade} and {@code downgrade} share. */
abstract class RunCommand extends RevisionsCommand {
  @Parameters(
      paramLabel = "TARGET",
      description =
          "head, heads, base, an id or its prefix, +2, -1, label@head; with --sql also a:b.")
  private String target;

  @Option(
      names = "--sql",
      description = "Print the script instead of running it; needs no database.")
  private boolean sql;

  @Option(names = "--dry-run", description = "Print what would run on the database as it is.")
  private boolean dryRun;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Any text, which migrations get from op.tag(); the same as -x tag=TAG.")
  private @Nullable String tag;

  @Option(
      names = "--one-transaction",
      description = "All of it or nothing: the whole run is one transaction.")
  private boolean oneTransaction;

  @Mixin private EachOptions each;

  /** What is said of a tenant on which something ran. */
  protected abstract String done();

  protected abstract String script(SqlScript offline, String target);

  protected abstract String dryRun(MigrationRunner runner, String target);

  protected abstract RunResult execute(MigrationRunner runner, String target);

  @Override
  protected int run(Project given) throws Exception {
    Project tagged = tag == null ? given : given.withArgument("tag", tag);
    Project project = oneTransaction ? inOneTransaction(tagged) : tagged;
    Revisions revisions = new Revisions(project);
    if (sql) {
      each.refuseWith("--sql", "the tenants are asked for in the database");
      console().answer(script(revisions.offline(), target).stripTrailing());
      return ExitCodes.DONE;
    }
    if (revisions.graph().nodes().isEmpty()) {
      List<String> paths =
          project.config().migrations().path().stream().map(Path::toString).toList();
      console().progress("There are no revisions in " + String.join(", ", paths) + ".");
    }
    if (each.given()) {
      return tenants(project, revisions);
    }
    if (dryRun) {
      String script = onDatabase(project, revisions, runner -> dryRun(runner, target));
      console().answer(script.isBlank() ? "-- nothing to do" : script.stripTrailing());
      return ExitCodes.DONE;
    }
    RunResult result = onDatabase(project, revisions, runner -> execute(runner, target));
    String rows = result.rows().isEmpty() ? "base" : String.join(", ", result.rows());
    console().progress(result.alreadyThere() ? "Already there: " + rows : "Now at " + rows);
    return ExitCodes.DONE;
  }

  private static Project inOneTransaction(Project project) {
    DatabaseConfig database = project.config().database();
    return project.withDatabase(database.withTransaction(TransactionMode.RUN));
  }

  private int tenants(Project project, Revisions revisions) {
    if (dryRun) {
      each.refuseWith("--dry-run", "`current --each` says which tenants are behind");
    }
    onTenants(project, revisions, each, runner -> TenantState.of(done(), execute(runner, target)));
    return ExitCodes.DONE;
  }
}
