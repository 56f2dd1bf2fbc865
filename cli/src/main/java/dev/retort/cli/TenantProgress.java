package dev.retort.cli;

import dev.retort.runner.RunnerListener;
import dev.retort.runner.tenants.TenantListener;
import dev.retort.runner.tenants.TenantOutcome;

/** Says how a run over tenants goes on: a line a tenant, with {@code -v} also a line a revision. */
final class TenantProgress implements TenantListener {
  private final Console console;
  private final boolean verbose;

  TenantProgress(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  @Override
  public RunnerListener of(String tenant) {
    return new RunProgress(
        line -> console.progress(tenant + ": " + line), false, verbose, what -> {});
  }

  @Override
  public void finished(TenantOutcome<?> outcome, int number, int total) {
    console.progress(number + "/" + total + "  " + TenantsText.line(outcome));
  }
}
