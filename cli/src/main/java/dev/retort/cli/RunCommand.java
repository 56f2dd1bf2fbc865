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

/** What {@code upgrade} and {@code downgrade} share. */
abstract class RunCommand extends RevisionsCommand {
  private String target;
  private boolean sql;
  private boolean dryRun;
  private @Nullable String tag;
  private boolean oneTransaction;
  private final EachOptions each = new EachOptions();

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.parameter(
        "TARGET",
        "head, heads, base, an id or its prefix, +2, -1, label@head; with --sql also a:b.",
        v -> target = v);
    syntax.flag(
        "--sql", "Print the script instead of running it; needs no database.", v -> sql = v);
    syntax.flag("--dry-run", "Print what would run on the database as it is.", v -> dryRun = v);
    syntax
        .option(
            "--tag", "TAG", "Any text, which migrations get from op.tag(); the same as -x tag=TAG.")
        .to(v -> tag = v);
    syntax.flag(
        "--one-transaction",
        "All of it or nothing: the whole run is one transaction.",
        v -> oneTransaction = v);
    each.describe(syntax);
  }

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
