package dev.retort.cli;

import dev.retort.runner.MigrationRunner;
import dev.retort.runner.RunResult;
import dev.retort.runner.SqlScript;

/** {@code retort upgrade}: runs what is missing. */
final class UpgradeCommand extends RunCommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "upgrade", "Runs the revisions that lead to the target, each in a transaction of its own.");
    super.describe(syntax);
    syntax.footer(
        "%nExamples:%n",
        "  retort upgrade head",
        "  retort upgrade +1",
        "  retort upgrade head --sql > up.sql",
        "  retort upgrade head --each \"select schema_name from public.tenants\" --parallel 8 --shard 1/4",
        "%nExits with 0, 2 for an unknown target, 3 when a migration failed, 5 when another runner holds the lock.");
  }

  @Override
  protected String done() {
    return "upgraded";
  }

  @Override
  protected String script(SqlScript offline, String target) {
    return offline.upgrade(target);
  }

  @Override
  protected String dryRun(MigrationRunner runner, String target) {
    return runner.dryRunUpgrade(target);
  }

  @Override
  protected RunResult execute(MigrationRunner runner, String target) {
    return runner.upgrade(target);
  }
}
