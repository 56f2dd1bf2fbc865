package dev.retort.engine.tenants;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.CheckDrift;
import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.database.DatabaseErrors;
import dev.retort.finding.RetortException;
import dev.retort.runner.tenants.TenantOutcome;
import dev.retort.runner.tenants.TenantSummary;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the models agree with each tenant's schema: one check after another. */
public final class CheckTenants {
  private final Project project;

  public CheckTenants(Project project) {
    this.project = project;
  }

  /**
   * Each compared as if its schema were the configured one. A tenant that cannot be compared, for
   * instance because it is behind the migrations, is a failure of its own.
   *
   * @param names sorted
   * @param done hears of each
   */
  public TenantSummary<Comparison> run(
      List<String> names, Consumer<TenantOutcome<Comparison>> done) {
    Instant start = project.clock().instant();
    List<TenantOutcome<Comparison>> outcomes = new ArrayList<>();
    for (String name : names) {
      TenantOutcome<Comparison> outcome = one(name);
      outcomes.add(outcome);
      done.accept(outcome);
    }
    return new TenantSummary<>(outcomes, since(start));
  }

  private TenantOutcome<Comparison> one(String name) {
    Instant start = project.clock().instant();
    Project tenant = project.withDatabase(project.config().database().withDefaultSchema(name));
    try {
      Comparison comparison =
          new CheckDrift(tenant).run(CheckDrift.Against.database, RenameAnswers.NONE, false);
      return outcome(name, comparison, null, start);
    } catch (RetortException e) {
      return outcome(name, null, e, start);
    } catch (SQLException e) {
      return outcome(
          name, null, DatabaseErrors.of(e).orElseThrow(() -> new IllegalStateException(e)), start);
    }
  }

  private TenantOutcome<Comparison> outcome(
      String name,
      @Nullable Comparison comparison,
      @Nullable RetortException error,
      Instant start) {
    TenantOutcome.Status status =
        error == null ? TenantOutcome.Status.DONE : TenantOutcome.Status.FAILED;
    return new TenantOutcome<>(name, status, comparison, error, since(start));
  }

  private Duration since(Instant start) {
    return Duration.between(start, project.clock().instant());
  }
}
