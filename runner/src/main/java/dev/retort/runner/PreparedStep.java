package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.operations.Operation;
import dev.retort.operations.SqlContext;
import dev.retort.operations.Statement;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.Step;
import java.util.ArrayList;
import java.util.List;

/** A step with the SQL that its migration asks for. Known in full before anything is executed. */
record PreparedStep(Step step, RevisionFile file, List<PreparedStatement> statements) {
  /** One statement and the operation that it belongs to. */
  record PreparedStatement(Operation operation, Statement statement) {
    String sql() {
      return statement.sql();
    }
  }

  PreparedStep {
    statements = List.copyOf(statements);
  }

  /** Asks every migration what it does. An irreversible one stops here, before anything ran. */
  static List<PreparedStep> all(
      List<Step> steps, RevisionDirectory directory, MigrationLoader loader, SqlContext context) {
    List<PreparedStep> prepared = new ArrayList<>();
    for (Step step : steps) {
      prepared.add(of(step, directory.file(step.revision().id()), loader, context));
    }
    return prepared;
  }

  private static PreparedStep of(
      Step step, RevisionFile file, MigrationLoader loader, SqlContext context) {
    List<PreparedStatement> statements = new ArrayList<>();
    try {
      Migration migration = loader.load(file);
      Operations operations =
          new Operations(
              operation ->
                  operation
                      .statements(context)
                      .forEach(sql -> statements.add(new PreparedStatement(operation, sql))),
              new RunnerEnvironment(loader.arguments(), file, migration));
      if (step.direction() == Direction.DOWNGRADE) {
        migration.downgrade(operations);
      } else {
        migration.upgrade(operations);
      }
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
              "at         " + place(e, file)),
          "Correct the migration. Nothing was applied.",
          e);
    }
    return new PreparedStep(step, file, statements);
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
      if (joins && open && !labels.usedBy(next.sql())) {
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

  private static String place(Throwable thrown, RevisionFile file) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(file.className())) {
        return file.path().getFileName() + ":" + frame.getLineNumber();
      }
    }
    return file.path().getFileName().toString();
  }
}
