package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.SqlContext;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.Plan;
import dev.retort.runner.graph.Planner;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.StampPlan;
import dev.retort.runner.graph.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings a database to a revision, one runner at a time, leaving nothing half-done unsaid. */
public final class MigrationRunner {
  private final RevisionDirectory directory;
  private final Supplier<MigrationLoader> loader;
  private final RunnerConfig config;
  private final RunnerTables tables;
  private final VersionTable versions;
  private final HistoryTable history;
  private final Journal journal;

  /**
   * @param loader asked for only when a migration has to run, so that nothing is compiled in vain
   */
  public MigrationRunner(
      RevisionDirectory directory, Supplier<MigrationLoader> loader, RunnerConfig config) {
    this.directory = directory;
    this.loader = loader;
    this.config = config;
    tables = RunnerTables.of(config);
    versions = tables.versions();
    history = tables.history();
    journal = tables.journal();
  }

  /** Runs what is missing, one transaction a revision. */
  public RunResult upgrade(String target) {
    return run(target, Direction.UPGRADE);
  }

  /** Runs the way back. */
  public RunResult downgrade(String target) {
    return run(target, Direction.DOWNGRADE);
  }

  /** The rows of the version table, sorted; creates nothing. */
  public List<String> current() {
    return with("reading the version table", versions::read);
  }

  /** Whether everything is applied; creates nothing and takes no lock. */
  public boolean isAtHeads() {
    List<String> stored = current();
    requireKnown(stored);
    RevisionGraph graph = directory.graph().at(stored);
    return graph.rows(stored).equals(graph.effectiveHeads().stream().sorted().toList());
  }

  /** What was done to this database, oldest first; creates nothing. */
  public List<HistoryEntry> log() {
    return with("reading the history", history::read);
  }

  /** Applied revisions whose file says something else now. */
  public List<RevisionFile> edited() {
    return with(
        "reading the history",
        connection -> {
          List<String> known =
              versions.read(connection).stream().filter(directory.graph()::isKnown).toList();
          return EditedRevisions.find(
              directory, directory.graph().applied(known), history.applied(connection));
        });
  }

  /** The rows of the version table that the code does not have. */
  public List<String> unknown() {
    return current().stream().filter(row -> !directory.graph().isKnown(row)).toList();
  }

  /** Revisions that were interrupted half-way: {@code upgrade of ab12, 2 parts}. */
  public List<String> interrupted() {
    return with("reading the journal", connection -> interrupted(journal.read(connection)));
  }

  /** What an upgrade would do, as SQL; reads the real rows and changes nothing. */
  public String dryRunUpgrade(String target) {
    List<String> rows = current();
    requireKnown(rows);
    return script(planner().upgrade(rows, target));
  }

  /** What a downgrade would do, as SQL; reads the real rows and changes nothing. */
  public String dryRunDowngrade(String target) {
    List<String> rows = current();
    return with("reading the history", connection -> ahead(connection, rows))
        .map(ahead -> following(ahead).dryRunDowngrade(target))
        .orElseGet(() -> script(planner().downgrade(rows, target)));
  }

  /** Creates the version table where it is not there. */
  public void ensureVersionTable() {
    with(
        "creating the version table",
        connection -> {
          tables.ensure(connection);
          return true;
        });
  }

  /**
   * Sets the version table and runs nothing. What the files say now counts as applied.
   *
   * @param purge forget rows that are there, known or not
   */
  public StampPlan stamp(List<String> targets, boolean purge) {
    return new Stamping(config, directory, tables).run(targets, purge);
  }

  private RunResult run(String target, Direction direction) {
    try (RunnerSession session = RunnerSession.open(config)) {
      Connection connection = session.connection();
      List<String> rows = versions.read(connection);
      Optional<AheadOfCode> ahead = ahead(connection, rows);
      if (ahead.isPresent()) {
        return beyondTheCode(ahead.get(), rows, target, direction);
      }
      Plan plan = plan(connection, rows, target, direction);
      if (direction == Direction.UPGRADE) {
        refuseEdited(connection, rows);
      }
      // Nothing to do: no lock, no table.
      if (plan.isEmpty() && journal.read(connection).isEmpty()) {
        return new RunResult(List.of(), rows, true);
      }
      try (RunnerLock lock = RunnerLock.take(config, connection)) {
        List<String> now = versions.read(connection);
        if (!now.equals(rows)) {
          Optional<AheadOfCode> overtaken = ahead(connection, now);
          if (overtaken.isPresent()) {
            return contentWith(overtaken.get(), now);
          }
          plan = replan(connection, plan, now, target, direction);
          if (direction == Direction.UPGRADE) {
            refuseEdited(connection, now);
          }
        }
        return execute(session, lock, plan);
      }
    } catch (SQLException e) {
      throw RunnerErrors.database("preparing the " + direction.text(), e);
    }
  }

  private Optional<AheadOfCode> ahead(Connection connection, List<String> rows)
      throws SQLException {
    return rows.stream().allMatch(directory.graph()::isKnown)
        ? Optional.empty()
        : AheadOfCode.find(directory, rows, history.applied(connection));
  }

  /** The way back is stored in the database; the way on only newer code knows. */
  private RunResult beyondTheCode(
      AheadOfCode ahead, List<String> rows, String target, Direction direction) {
    if (direction == Direction.DOWNGRADE) {
      return following(ahead).downgrade(target);
    }
    return contentWith(ahead, rows);
  }

  /** A runner that knows the revisions which only the database has. */
  private MigrationRunner following(AheadOfCode ahead) {
    return new MigrationRunner(ahead.all(), () -> ahead.loader(loader.get()), config);
  }

  private RunResult contentWith(AheadOfCode ahead, List<String> rows) {
    if (config.acceptAhead() && ahead.coversTheCode()) {
      return new RunResult(List.of(), rows, true);
    }
    throw ahead.explain();
  }

  /**
   * Refuses rows that the code does not have: RT530 where the history explains them, else RT420.
   */
  public void requireKnown(List<String> rows) {
    with("reading the history", connection -> ahead(connection, rows).map(AheadOfCode::explain))
        .ifPresent(
            error -> {
              throw error;
            });
    directory.graph().requireKnown(rows);
  }

  private RunResult execute(RunnerSession session, RunnerLock lock, Plan plan) throws SQLException {
    Connection connection = session.connection();
    List<Journal.Entry> begun = journal.read(connection);
    requireResumable(begun, plan);
    if (plan.isEmpty()) {
      return new RunResult(List.of(), plan.rowsAfter(), true);
    }
    MigrationLoader code = loader.get();
    SqlContext sql = context(connection);
    List<PreparedStep> steps = PreparedStep.all(plan.steps(), directory, code, sql);
    if (config.transaction() == TransactionMode.RUN) {
      PreparedStep.requireOneTransaction(steps);
    }
    tables.ensure(connection);
    session.begin(config.searchPath());
    endWithThisProcess(connection);
    StepRunner runner =
        new StepRunner(config, connection, lock, file -> StoredDowngrade.of(file, code, sql));
    if (config.transaction() == TransactionMode.RUN) {
      lock.requireHeld();
      runner.together(steps);
      return new RunResult(plan.steps(), plan.rowsAfter(), false);
    }
    List<String> applied = new ArrayList<>();
    for (PreparedStep prepared : steps) {
      lock.requireHeld();
      PreparedStep step = prepared.ready(connection);
      config.listener().started(step.step(), applied.size() + 1, steps.size());
      runner.run(
          step, begun.stream().filter(entry -> belongs(entry, step.step())).toList(), applied);
      applied.add(step.step().revision().id());
    }
    return new RunResult(plan.steps(), plan.rowsAfter(), false);
  }

  /**
   * Has the server look whether this process is still there while a statement runs. A killed runner
   * would otherwise leave its transaction, and its locks, for as long as the statement takes.
   */
  private static void endWithThisProcess(Connection connection) {
    try {
      Sql.run(connection, "SET client_connection_check_interval = '1s'");
    } catch (SQLException e) {
      // Not every platform can; there the statement ends first.
    }
  }

  private Plan plan(Connection connection, List<String> rows, String target, Direction direction)
      throws SQLException {
    // What was begun must be seen, also where a squash has come to stand for it since.
    List<String> begun = journal.read(connection).stream().map(Journal.Entry::id).toList();
    Planner planner = new Planner(directory.graph().at(begun));
    return direction == Direction.UPGRADE
        ? planner.upgrade(rows, target)
        : planner.downgrade(rows, target);
  }

  /** Another runner was faster: a relative target still means what it meant when it was given. */
  private Plan replan(
      Connection connection, Plan before, List<String> now, String target, Direction direction)
      throws SQLException {
    boolean relative = target.matches("(.*@)?[+-]\\d+");
    if (!relative || before.isEmpty()) {
      return plan(connection, now, target, direction);
    }
    if (direction == Direction.UPGRADE) {
      return planner().upgrade(now, before.steps().get(before.steps().size() - 1).revision().id());
    }
    throw new RetortException(
        ErrorKind.LOCK,
        RunnerErrors.RUNNER_LOCK,
        "another runner has changed the database while this one waited.",
        List.of("then   " + before.rowsBefore(), "now    " + now),
        "Look with 'current' and run again. Nothing was applied.");
  }

  private void refuseEdited(Connection connection, List<String> rows) throws SQLException {
    EditedRevisions.refuse(directory, directory.graph().applied(rows), history.applied(connection));
  }

  /** A revision that was interrupted comes first, in the same direction. */
  private void requireResumable(List<Journal.Entry> begun, Plan plan) {
    boolean goesOn =
        begun.isEmpty()
            || config.transaction() == TransactionMode.REVISION
                && !plan.isEmpty()
                && begun.stream().allMatch(entry -> belongs(entry, plan.steps().get(0)));
    if (!goesOn) {
      throw new RetortException(
          ErrorKind.DATABASE,
          RunnerErrors.JOURNAL,
          "an earlier run was interrupted half-way and has to be finished first.",
          interrupted(begun),
          "Run that command again to finish it, then this one. Nothing more was applied.");
    }
  }

  private static boolean belongs(Journal.Entry entry, Step step) {
    return entry.id().equals(step.revision().id())
        && entry.direction().equals(step.direction().text());
  }

  private static List<String> interrupted(List<Journal.Entry> begun) {
    return begun.stream().map(entry -> entry.direction() + " of " + entry.id()).distinct().toList();
  }

  private String script(Plan plan) {
    SqlContext context = with("asking for the server's version", this::context);
    return new SqlScript(directory, loader.get(), config.table(), context).plain().plan(plan);
  }

  private SqlContext context(Connection connection) throws SQLException {
    return new SqlContext(
        config.defaultSchema(), connection.getMetaData().getDatabaseMajorVersion());
  }

  private Planner planner() {
    return new Planner(directory.graph());
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T with(String doing, Work<T> work) {
    try (RunnerSession session = RunnerSession.open(config)) {
      return work.on(session.connection());
    } catch (SQLException e) {
      throw RunnerErrors.database(doing, e);
    }
  }
}
