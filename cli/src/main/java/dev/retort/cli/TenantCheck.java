package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.database.Connector;
import dev.retort.engine.json.Json;
import dev.retort.engine.json.TenantsJson;
import dev.retort.engine.tenants.CheckTenants;
import dev.retort.finding.RetortException;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.runner.tenants.TenantSummary;
import java.util.List;

/** {@code check --each}: a line a tenant, and what differs below it. */
final class TenantCheck {
  private final Console console;
  private final boolean json;

  TenantCheck(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  TenantSummary<Comparison> run(Project project, EachOptions each) {
    List<String> names;
    try (Connector connector = Connector.open(project.config(), project.notices())) {
      names = each.tenants(new Revisions(project), connector).names();
    }
    TenantSummary<Comparison> summary =
        new CheckTenants(project).run(names, outcome -> say(outcome));
    if (json) {
      console.answer(Json.print(TenantsJson.drift(summary)));
    }
    int n = names.size();
    console.progress(n + (n == 1 ? " tenant" : " tenants") + " compared with the models");
    summary.requireAllDone();
    return summary;
  }

  private void say(TenantOutcome<Comparison> outcome) {
    if (json) {
      return;
    }
    RetortException error = outcome.error();
    if (error != null) {
      console.answer(outcome.tenant() + ": " + error.code() + ": " + error.getMessage());
      return;
    }
    Comparison comparison = outcome.requireResult();
    int n = comparison.diff().operations().size();
    console.answer(
        outcome.tenant()
            + ": "
            + (n == 0 ? "nothing differs" : n == 1 ? "1 difference" : n + " differences"));
    comparison
        .diff()
        .operations()
        .forEach(planned -> console.answer("    " + planned.operation().description()));
  }
}
