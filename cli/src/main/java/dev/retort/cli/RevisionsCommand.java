package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.database.Connector;
import dev.retort.engine.json.Json;
import dev.retort.engine.json.RevisionsJson;
import dev.retort.engine.json.TenantsJson;
import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.MigrationRunner;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.runner.graph.RevisionResolver;
import dev.retort.runner.tenants.TenantSummary;
import dev.retort.runner.tenants.Tenants;
import java.util.List;

/** A command about revisions and, perhaps, a database. */
abstract class RevisionsCommand extends ProjectCommand {
  /** What is done with a runner on the configured database. */
  protected interface Work<T> {
    T with(MigrationRunner runner) throws Exception;
  }

  /** Opens the database, works, closes it. */
  protected <T> T onDatabase(Project project, Revisions revisions, Work<T> work) throws Exception {
    try (Connector connector = Connector.open(project.config(), project.notices())) {
      return work.with(revisions.runner(connector, new RunProgress(console(), options().verbose)));
    } finally {
      console().during("");
    }
  }

  /** Does something on every tenant, prints the table, and then fails if a tenant did. */
  protected TenantSummary<TenantState> onTenants(
      Project project, Revisions revisions, EachOptions each, Tenants.Work<TenantState> work) {
    try (Connector connector = Connector.open(project.config(), project.notices())) {
      console().during("the run over all tenants");
      TenantProgress progress = new TenantProgress(console(), options().verbose);
      TenantSummary<TenantState> summary = each.tenants(revisions, connector).each(progress, work);
      if (json()) {
        console().answer(Json.print(TenantsJson.write(summary)));
      } else {
        TenantsText.table(summary).forEach(console()::answer);
      }
      console().progress(TenantsText.total(summary));
      summary.requireAllDone();
      return summary;
    } finally {
      console().during("");
    }
  }

  /** Prints revisions: a line each, with {@code -v} all that is known, or JSON. */
  protected void print(RevisionGraph graph, List<RevisionNode> revisions) {
    if (json()) {
      console().answer(Json.print(RevisionsJson.write(graph, revisions)));
      return;
    }
    for (RevisionNode node : revisions) {
      console()
          .answer(
              options().verbose ? RevisionText.full(graph, node) : RevisionText.line(graph, node));
    }
  }

  /** The rows of the version table, all of which the code must have. */
  protected static List<String> known(MigrationRunner runner) {
    List<String> rows = runner.current();
    runner.requireKnown(rows);
    return rows;
  }

  /**
   * The revisions that a text names.
   *
   * @throws dev.retort.finding.RetortException RT400 to RT429 when it names none
   */
  protected List<RevisionNode> named(Project project, Revisions revisions, String text)
      throws Exception {
    boolean asksDatabase = text.contains("current") || text.matches("(.*@)?[+-]\\d+");
    List<String> rows =
        asksDatabase ? onDatabase(project, revisions, MigrationRunner::current) : List.of();
    revisions.graph().requireKnown(rows);
    RevisionGraph graph = revisions.graph().at(rows).naming(text);
    return new RevisionResolver(graph, rows).resolve(text).stream().map(graph::get).toList();
  }
}
