package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.tenants.TenantSummary;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort current}: where the database is. */
@Command(
    name = "current",
    description = "Prints the revisions that the database is at. Creates nothing.",
    footer = {
      "%nExamples:%n",
      "  retort current",
      "  retort current --check-heads",
      "  retort current --each \"select schema_name from public.tenants\"",
      "%nExits with 0; with --check-heads 1 when the database is not at the heads; 2 when it has a revision that no file explains."
    })
final class CurrentCommand extends RevisionsCommand {
  @Option(names = "--check-heads", description = "Exit with 1 unless the database is at the heads.")
  private boolean checkHeads;

  @Mixin private EachOptions each;

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
