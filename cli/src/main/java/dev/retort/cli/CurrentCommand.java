package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.tenants.TenantSummary;
import java.util.List;

/** {@code retort current}: where the database is. */
final class CurrentCommand extends RevisionsCommand {
  private boolean checkHeads;
  private final EachOptions each = new EachOptions();

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("current", "Prints the revisions that the database is at. Creates nothing.");
    syntax.flag(
        "--check-heads", "Exit with 1 unless the database is at the heads.", v -> checkHeads = v);
    each.describe(syntax);
    syntax.footer(
        "%nExamples:%n",
        "  retort current",
        "  retort current --check-heads",
        "  retort current --each \"select schema_name from public.tenants\"",
        "%nExits with 0; with --check-heads 1 when the database is not at the heads; 2 when it has a revision that no file explains.");
  }

  @Override
  protected int run(Project project) throws Exception {
    Revisions revisions = new Revisions(project);
    if (each.given()) {
      return tenants(project, revisions);
    }
    List<String> stored = onDatabase(project, revisions, RevisionsCommand::known);
    RevisionGraph graph = revisions.graph().at(stored);
    List<String> rows = graph.rows(stored);
    List<String> heads = graph.effectiveHeads();
    if (rows.isEmpty()) {
      console().progress("The database is at base: no revision is applied.");
    }
    print(graph, rows.stream().map(graph::get).toList());
    return checkHeads && !atHeads(rows, heads) ? ExitCodes.NO : ExitCodes.DONE;
  }

  private int tenants(Project project, Revisions revisions) {
    RevisionGraph graph = revisions.graph();
    List<String> heads = graph.effectiveHeads();
    TenantSummary<TenantState> summary =
        onTenants(
            project,
            revisions,
            each,
            runner -> {
              List<String> stored = known(runner);
              List<String> rows = graph.at(stored).rows(stored);
              return new TenantState(atHeads(rows, heads) ? "at head" : "behind", List.of(), rows);
            });
    boolean all =
        summary.outcomes().stream()
            .allMatch(outcome -> atHeads(outcome.requireResult().at(), heads));
    return checkHeads && !all ? ExitCodes.NO : ExitCodes.DONE;
  }

  private static boolean atHeads(List<String> rows, List<String> heads) {
    return rows.stream().sorted().toList().equals(heads.stream().sorted().toList());
  }
}
