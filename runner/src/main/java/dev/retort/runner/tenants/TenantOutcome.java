package dev.retort.runner.tenants;

import dev.retort.finding.RetortException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the work on one tenant ended.
 *
 * @param result null unless it is done
 * @param error null unless it failed
 * @param took zero where it was not started
 */
public record TenantOutcome<T>(
    String tenant,
    Status status,
    @Nullable T result,
    @Nullable RetortException error,
    Duration took) {
  /** How it ended. */
  public enum Status {
    DONE,
    FAILED,
    /** The server was gone, or the process was told to end. */
    NOT_STARTED
  }

  static <T> TenantOutcome<T> done(String tenant, T result, Duration took) {
    return new TenantOutcome<>(tenant, Status.DONE, result, null, took);
  }

  static <T> TenantOutcome<T> failed(String tenant, RetortException error, Duration took) {
    return new TenantOutcome<>(tenant, Status.FAILED, null, error, took);
  }

  static <T> TenantOutcome<T> notStarted(String tenant) {
    return new TenantOutcome<>(tenant, Status.NOT_STARTED, null, null, Duration.ZERO);
  }

  /** The result of what is done. */
  public T requireResult() {
    return Objects.requireNonNull(result);
  }

  /** The error of what failed. */
  public RetortException requireError() {
    return Objects.requireNonNull(error);
  }
}
