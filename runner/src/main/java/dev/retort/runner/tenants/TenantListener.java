package dev.retort.runner.tenants;

import dev.retort.runner.RunnerListener;

/**
 * Hears how the work on many tenants goes on. Several tenants are at work at once, so calls come
 * from several threads, but never two at a time.
 */
public interface TenantListener {
  /** Hears nothing. */
  TenantListener SILENT = new TenantListener() {};

  /** What hears the run of one tenant. */
  default RunnerListener of(String tenant) {
    return RunnerListener.SILENT;
  }

  /**
   * A tenant is done or has failed.
   *
   * @param number how many are finished now
   */
  default void finished(TenantOutcome<?> outcome, int number, int total) {}
}
