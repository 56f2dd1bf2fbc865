package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.MigrationEnvironment;
import dev.retort.migration.Operations;
import dev.retort.operations.CreateObject;
import dev.retort.operations.DropObject;
import dev.retort.operations.Operation;
import dev.retort.operations.ReplaceObject;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.Step;
import dev.retort.schema.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A step with the SQL that its migration asks for. Known in full before anything is executed, but
 * for a migration that asks the database: its turn must have come first.
 *
 * @param later says what it does when its turn has come; null where that is known
 */
record PreparedStep(
    Step step, RevisionFile file, List<PreparedStatement> statements, @Nullable Preparation later) {
  /**
   * One statement and the operation that it belongs to.
   *
   * @param place where the migration says so; unknown where that cannot be seen
   */
  record PreparedStatement(Operation operation, Statement statement, Origin place) {
    String sql() {
      return statement.sql();
    }
  }

  /** Asks a migration what it does. */
  interface Preparation {
    PreparedStep with(Supplier<Connection> database);
  }

  /** A migration has asked for a database that is not as it will be yet. */
  private static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet() {
      super("op.connection() was asked for too early");
    }
  }

  PreparedStep {
    statements = List.copyOf(statements);
  }

  /**
   * Asks every migration what it does. An irreversible one stops here, before anything ran; one
   * that asks the database is asked again by {@link #ready}.
   */
  static List<PreparedStep> all(
      List<Step> steps, RevisionDirectory directory, MigrationLoader loader, SqlContext context) {
    List<PreparedStep> prepared = new ArrayList<>();
    for (Step step : steps) {
      RevisionFile file = directory.file(step.revision().id());
      Preparation later = database -> of(step, file, loader, context, database);
      boolean[] asks = {false};
      PreparedStep known = null;
      try {
        known =
            later.with(
                () -> {
                  asks[0] = true;
                  throw new NotYet();
                });
      } catch (RuntimeException e) {
        // A migration may catch what is thrown at it, and throw something else.
        if (!asks[0]) {
          throw e;
        }
      }
      prepared.add(
          known == null || asks[0] ? new PreparedStep(step, file, List.of(), later) : known);
    }
    return prepared;
  }

  /** The same for whoever runs nothing: steps that ask the database are refused (RT436). */
  static List<PreparedStep> known(
      List<Step> steps, RevisionDirectory directory, MigrationLoader loader, SqlContext context) {
    return all(steps, directory, loader, context).stream()
        .map(
            prepared ->
                prepared.asked(
                    () -> {
                      throw MigrationEnvironment.noConnection(
                          "what it does has to be known before it runs");
                    }))
        .toList();
  }

  /** This step, now that all before it have run. */
  PreparedStep ready(Connection connection) throws SQLException {
    return later == null ? this : ReadConnection.lend(connection, lent -> asked(() -> lent));
  }

  private PreparedStep asked(Supplier<Connection> database) {
    return later == null ? this : later.with(database);
  }

  private static PreparedStep of(
      Step step,
      RevisionFile file,
      MigrationLoader loader,
      SqlContext context,
      Supplier<Connection> database) {
    List<PreparedStatement> statements = new ArrayList<>();
    try {
      Migration migration = loader.load(file);
      Operations operations =
          new Operations(
              operation -> {
                Origin place = CallPlaces.now(file, migration);
                operation
                    .statements(context)
                    .forEach(sql -> statements.add(new PreparedStatement(operation, sql, place)));
              },
              new RunnerEnvironment(loader.arguments(), file, migration, database));
      if (step.direction() == Direction.DOWNGRADE) {
        migration.downgrade(operations);
      } else {
        migration.upgrade(operations);
      }
    } catch (NotYet e) {
      throw e;
    } catch (RetortException e) {
      List<String> evidence = new ArrayList<>(List.of("revision   " + step.revision().evidence()));
      evidence.addAll(e.evidence());
      throw new RetortException(
          e.kind(),
          e.code(),
          String.valueOf(e.getMessage()),
          evidence,
          (e.help() + " Nothing was applied.").strip(),
          e);
    } catch (RuntimeException | LinkageError e) {
      throw new RetortException(
          ErrorKind.DATABASE,
          RunnerErrors.MIGRATION_THREW,
          "the "
              + step.direction().text()
              + " of revision "
              + step.revision().id()
              + " threw "
              + e.getClass().getSimpleName()
              + ".",
          List.of(
              "revision   " + step.revision().evidence(),
              "message    " + RunnerErrors.oneLine(e),
              "at         " + CallPlaces.of(e, file)),
          "Correct the migration. Nothing was applied.",
          e);
    }
    return new PreparedStep(step, file, statements, null);
  }

  /** Whether it all fits into one transaction. */
  boolean inOneTransaction() {
    return step.revision().transactional()
        && statements.stream().allMatch(s -> s.statement().transactional())
        && parts().size() <= 1;
  }

  /** Refuses steps that cannot share one transaction (RT528). */
  static void requireOneTransaction(List<PreparedStep> steps) {
    AddedLabels labels = new AddedLabels();
    for (PreparedStep prepared : steps) {
      if (prepared.later != null) {
        throw StepErrors.notOneTransaction(
            prepared, "it asks the database, which is to be as the revisions before it leave it");
      }
      if (!prepared.step.revision().transactional()) {
        throw StepErrors.notOneTransaction(prepared, "it asks for no transaction");
      }
      for (PreparedStatement next : prepared.statements) {
        String sql = StepErrors.oneLine(next.sql());
        if (!next.statement().transactional()) {
          throw StepErrors.notOneTransaction(prepared, "it runs outside any: " + sql);
        }
        if (labels.usedBy(next.sql())) {
          throw StepErrors.notOneTransaction(
              prepared, "it uses an enum label that has to be committed first: " + sql);
        }
        labels.ran(next.sql());
      }
    }
  }

  /**
   * What runs together: neighbours that may share a transaction, and those that run alone. What
   * uses a new enum label begins a transaction of its own, because the label must be committed.
   */
  List<List<PreparedStatement>> parts() {
    List<List<PreparedStatement>> parts = new ArrayList<>();
    AddedLabels labels = new AddedLabels();
    boolean open = false;
    for (PreparedStatement next : statements) {
      boolean joins = next.statement().transactional() && step.revision().transactional();
      if ((joins && open || isOneObject(parts, next)) && !labels.usedBy(next.sql())) {
        parts.get(parts.size() - 1).add(next);
      } else {
        labels.committed();
        parts.add(new ArrayList<>(List.of(next)));
      }
      labels.ran(next.sql());
      open = joins;
    }
    return parts;
  }

  /** What is done to one view or routine is done at once, also where nothing else is. */
  private static boolean isOneObject(List<List<PreparedStatement>> parts, PreparedStatement next) {
    if (parts.isEmpty() || !next.statement().transactional()) {
      return false;
    }
    PreparedStatement before = parts.get(parts.size() - 1).get(0);
    return before.operation() == next.operation()
        && before.statement().transactional()
        && (next.operation() instanceof CreateObject
            || next.operation() instanceof DropObject
            || next.operation() instanceof ReplaceObject);
  }
}
