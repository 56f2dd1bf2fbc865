package dev.retort.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.engine.Comparison;
import dev.retort.engine.tenants.TenantState;
import dev.retort.finding.RetortException;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.runner.tenants.TenantSummary;

/** Writes what a command with {@code --each} and {@code --format json} prints. */
public final class TenantsJson {
  private TenantsJson() {}

  /**
   * {@code {"tenants": [{"schema", "outcome", "ran", "at", "milliseconds", "error"}], "done",
   * "failed", "notStarted", "milliseconds"}}; error is null or {@code {"code", "message",
   * "evidence", "help"}}.
   */
  public static ObjectNode write(TenantSummary<TenantState> summary) {
    ObjectNode json = Json.object();
    json.set("tenants", Json.array(summary.outcomes(), TenantsJson::tenant));
    json.put("done", summary.with(TenantOutcome.Status.DONE).size());
    json.put("failed", summary.with(TenantOutcome.Status.FAILED).size());
    json.put("notStarted", summary.with(TenantOutcome.Status.NOT_STARTED).size());
    json.put("milliseconds", summary.took().toMillis());
    return json;
  }

  /**
   * What {@code check --each} prints: {@code {"tenants": [{"schema", "differences", "findings",
   * "error"}]}}; a tenant has differences and findings, or an error.
   */
  public static ObjectNode drift(TenantSummary<Comparison> summary) {
    ObjectNode json = Json.object();
    json.set(
        "tenants",
        Json.array(
            summary.outcomes(),
            outcome -> {
              ObjectNode tenant = Json.object();
              tenant.put("schema", outcome.tenant());
              RetortException error = outcome.error();
              if (error != null) {
                tenant.set("error", error(error));
              } else {
                Comparison comparison = outcome.requireResult();
                tenant.setAll(
                    DiffJson.write(
                        comparison.diff().operations(),
                        comparison.allFindings(),
                        comparison.context()));
              }
              return tenant;
            }));
    return json;
  }

  private static ObjectNode tenant(TenantOutcome<TenantState> outcome) {
    ObjectNode json = Json.object();
    json.put("schema", outcome.tenant());
    switch (outcome.status()) {
      case DONE -> {
        TenantState state = outcome.requireResult();
        json.put("outcome", state.did());
        json.set("ran", Json.texts(state.ran()));
        json.set("at", Json.texts(state.at()));
      }
      case FAILED -> json.put("outcome", "failed");
      case NOT_STARTED -> json.put("outcome", "not started");
    }
    json.put("milliseconds", outcome.took().toMillis());
    RetortException error = outcome.error();
    if (error != null) {
      json.set("error", error(error));
    }
    return json;
  }

  private static ObjectNode error(RetortException error) {
    ObjectNode json = Json.object();
    json.put("code", error.code());
    json.put("message", error.getMessage());
    json.set("evidence", Json.texts(error.evidence()));
    json.put("help", error.help());
    return json;
  }
}
