package dev.retort.cli;

import dev.retort.engine.tenants.TenantState;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.runner.tenants.TenantSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of a run over tenants. */
final class TenantsText {
  private TenantsText() {}

  /** A line a tenant: name, outcome, revisions run, where it is or what went wrong, time. */
  static List<String> table(TenantSummary<TenantState> summary) {
    List<List<String>> rows = new ArrayList<>();
    for (TenantOutcome<TenantState> outcome : summary.outcomes()) {
      rows.add(row(outcome));
    }
    int columns = 3;
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      lines.add(line.append(row.get(columns)).toString());
    }
    return lines;
  }

  /** {@code 40 tenants in 2100 ms: 38 upgraded, 1 unchanged, 1 failed}. */
  static String total(TenantSummary<TenantState> summary) {
    Map<String, Integer> counts = new TreeMap<>();
    summary.outcomes().forEach(outcome -> counts.merge(outcome(outcome), 1, Integer::sum));
    int all = summary.outcomes().size();
    return all
        + (all == 1 ? " tenant in " : " tenants in ")
        + summary.took().toMillis()
        + " ms: "
        + (all == 0
            ? "none to work on"
            : counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ")));
  }

  /** {@code acme upgraded 2 revisions at 0f9e8d7c6b5a 12 ms}. */
  static String line(TenantOutcome<?> outcome) {
    return String.join("  ", row(outcome));
  }

  private static List<String> row(TenantOutcome<?> outcome) {
    String time = outcome.took().toMillis() + " ms";
    if (outcome.error() != null) {
      return List.of(
          outcome.tenant(),
          outcome(outcome),
          time,
          outcome.error().code() + ": " + outcome.error().getMessage());
    }
    if (outcome.result() instanceof TenantState state) {
      String ran =
          state.ran().isEmpty()
              ? ""
              : ", ran "
                  + state.ran().size()
                  + (state.ran().size() == 1 ? " revision" : " revisions");
      String at = state.at().isEmpty() ? "base" : String.join(", ", state.at());
      return List.of(outcome.tenant(), outcome(outcome), time, "at " + at + ran);
    }
    return List.of(outcome.tenant(), outcome(outcome), time, "");
  }

  private static String outcome(TenantOutcome<?> outcome) {
    return switch (outcome.status()) {
      case DONE -> outcome.result() instanceof TenantState state ? state.did() : "done";
      case FAILED -> "failed";
      case NOT_STARTED -> "not started";
    };
  }
}
