package dev.retort.cli;

import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RunResult;
import dev.retort.runner.SqlScript;

/** {@code retort downgrade}: the way back. */
final class DowngradeCommand extends RunCommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("downgrade", "Undoes revisions down to the target.");
    super.describe(syntax);
    syntax.footer(
        "%nExamples:%n",
        "  retort downgrade -1",
        "  retort downgrade base",
        "  retort downgrade head:base --sql > down.sql",
        "  retort downgrade -1 --each \"select schema_name from public.tenants\" --parallel 8 --shard 1/4",
        "%nExits with 0, 2 for an unknown target, 3 when a migration failed, 5 when another runner holds the lock.");
  }

  @Override
  protected String done() {
    return "downgraded";
  }

  @Override
  protected String script(SqlScript offline, String target) {
    return offline.downgrade(target);
  }

  @Override
  protected String dryRun(MigrationRunner runner, String target) {
    return runner.dryRunDowngrade(target);
  }

  @Override
  protected RunResult execute(MigrationRunner runner, String target) {
    return runner.downgrade(target);
  }
}
