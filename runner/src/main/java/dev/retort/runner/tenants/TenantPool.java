package dev.retort.runner.tenants;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Workers that take one tenant after another until none is left. */
final class TenantPool<T> {
  private final Tenants tenants;
  private final TenantListener listener;
  private final Tenants.Work<T> work;
  private final Map<String, TenantOutcome<T>> outcomes = new TreeMap<>();
  private List<String> names = List.of();
  private int next;
  private int workers;
  private boolean stopped;

  TenantPool(Tenants tenants, TenantListener listener, Tenants.Work<T> work) {
    this.tenants = tenants;
    this.listener = listener;
    this.work = work;
  }

  /** Ends when every tenant is finished, or when the server is gone. Used once. */
  TenantSummary<T> run(List<String> all, int parallel) {
    names = all;
    Instant start = tenants.config().clock().instant();
    workers = Math.min(parallel, all.size());
    List<Thread> threads = new ArrayList<>();
    for (int i = 1, n = workers; i <= n; i++) {
      Thread worker = new Thread(this::work, "retort-tenants-" + i);
      worker.start();
      threads.add(worker);
    }
    await(threads);
    all.forEach(name -> outcomes.putIfAbsent(name, TenantOutcome.notStarted(name)));
    return new TenantSummary<>(
        List.copyOf(outcomes.values()),
        Duration.between(start, tenants.config().clock().instant()));
  }

  /** Told to stop, it begins no more tenants and lets those that are at work finish. */
  private void await(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread worker : threads) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A worker for whom the server has no connections leaves its share to the others. */
  private void work() {
    try (KeptConnections connections = new KeptConnections(tenants.config().connections())) {
      if (!connections.areThere() && othersWork()) {
        return;
      }
      for (String name; (name = take()) != null; ) {
        Instant start = tenants.config().clock().instant();
        TenantOutcome<T> outcome = one(name, start, connections);
        finished(outcome);
        if (outcome.status() == TenantOutcome.Status.FAILED) {
          connections.forget();
          if (!connections.areThere()) {
            return;
          }
        }
      }
    }
  }

  /** The last one stays, so that somebody says what is wrong. */
  private synchronized boolean othersWork() {
    workers--;
    return workers > 0;
  }

  private TenantOutcome<T> one(String name, Instant start, KeptConnections connections) {
    RetortException error;
    try {
      requireSchema(name, connections);
      T result = work.on(tenants.runner(name, connections, listener));
      return TenantOutcome.done(name, result, since(start));
    } catch (RetortException e) {
      error = e;
    } catch (SQLException | RuntimeException | LinkageError e) {
      error =
          new RetortException(
              ErrorKind.DATABASE,
              TenantErrors.DEFECT,
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              List.of(),
              "",
              e);
    }
    return TenantOutcome.failed(name, error, since(start));
  }

  private static void requireSchema(String name, KeptConnections connections) throws SQLException {
    Connection connection = connections.open();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?")) {
      select.setString(1, name);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          throw new RetortException(
              ErrorKind.USAGE,
              TenantErrors.NO_SCHEMA,
              "there is no schema " + name + ".",
              List.of(),
              "Create it, or leave it out of the query. Nothing of it was touched.");
        }
      }
    } finally {
      connections.release(connection);
    }
  }

  private Duration since(Instant start) {
    return Duration.between(start, tenants.config().clock().instant());
  }

  private synchronized @Nullable String take() {
    return stopped || next == names.size() ? null : names.get(next++);
  }

  private synchronized void stop() {
    stopped = true;
  }

  private synchronized void finished(TenantOutcome<T> outcome) {
    outcomes.put(outcome.tenant(), outcome);
    listener.finished(outcome, outcomes.size(), names.size());
  }
}
