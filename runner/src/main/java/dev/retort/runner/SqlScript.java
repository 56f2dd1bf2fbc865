package dev.retort.runner;

import dev.retort.operations.SqlContext;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.GraphErrors;
import dev.retort.runner.graph.Plan;
import dev.retort.runner.graph.Planner;
import dev.retort.runner.graph.RevisionRange;
import dev.retort.runner.graph.RevisionResolver;
import dev.retort.runner.graph.RowChange;
import dev.retort.runner.graph.StampPlan;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a run would do as a script for psql; needs no database. */
public final class SqlScript {
  static final String WRONG_START = "the database is not at the revision that this script expects";

  private final RevisionDirectory directory;
  private final MigrationLoader loader;
  private final VersionTable versions;
  private final HistoryTable history;
  private final SqlContext context;
  private final @Nullable ScriptLocks locks;

  /**
   * A script that tries for locks again and again, as long as a run does by default.
   *
   * @param versionTable its schema null for the default schema
   * @param context the server version that the script is for
   */
  public SqlScript(
      RevisionDirectory directory,
      MigrationLoader loader,
      QualifiedName versionTable,
      SqlContext context) {
    this(
        directory,
        loader,
        new VersionTable(versionTable.in(context.defaultSchema())),
        new HistoryTable(versionTable.in(context.defaultSchema())),
        context,
        new ScriptLocks(Duration.ofMillis(50), Duration.ofMinutes(2)));
  }

  private SqlScript(
      RevisionDirectory directory,
      MigrationLoader loader,
      VersionTable versions,
      HistoryTable history,
      SqlContext context,
      @Nullable ScriptLocks locks) {
    this.directory = directory;
    this.loader = loader;
    this.versions = versions;
    this.history = history;
    this.context = context;
    this.locks = locks;
  }

  /** The same with other patience. */
  public SqlScript withLocks(Duration timeout, Duration patience) {
    return new SqlScript(
        directory, loader, versions, history, context, new ScriptLocks(timeout, patience));
  }

  /** The statements and nothing around them, for people to read. */
  SqlScript plain() {
    return new SqlScript(directory, loader, versions, history, context, null);
  }

  /** {@code to}, from an empty database, or {@code from:to}. */
  public String upgrade(String target) {
    if (!RevisionRange.isRange(target)) {
      return plan(new Planner(directory.graph()).upgrade(List.of(), target));
    }
    RevisionRange range = RevisionRange.parse(target);
    String to = range.to().isEmpty() ? "heads" : range.to();
    if (to.startsWith("+") && !range.from().isEmpty()) {
      to = range.from() + to;
    }
    return plan(new Planner(directory.graph()).upgrade(start(range.from()), to));
  }

  /** {@code from:to}; a downgrade cannot know where the database stands. */
  public String downgrade(String target) {
    RevisionRange range = RevisionRange.isRange(target) ? RevisionRange.parse(target) : null;
    if (range == null || range.from().isEmpty()) {
      throw RunnerErrors.usage(
          GraphErrors.BAD_RANGE,
          "downgrade --sql needs to know where the database stands.",
          List.of("given   " + target),
          "Write downgrade FROM:TO --sql.");
    }
    String to = range.to().isEmpty() ? "base" : range.to();
    return plan(new Planner(directory.graph()).downgrade(start(range.from()), to));
  }

  /** Targets or {@code from:to}; all ranges must begin at the same revision. */
  public String stamp(List<String> targets) {
    List<String> ends = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    for (String target : targets) {
      boolean ranged = RevisionRange.isRange(target);
      RevisionRange range = ranged ? RevisionRange.parse(target) : new RevisionRange("", target);
      starts.add(range.from());
      ends.add(range.to().isEmpty() ? "heads" : range.to());
    }
    if (starts.stream().distinct().count() > 1) {
      throw RunnerErrors.usage(
          GraphErrors.BAD_RANGE,
          "the ranges begin at different revisions, and a database is at one place.",
          List.of("begins   " + String.join(", ", starts)),
          "Write the same revision before each colon.");
    }
    List<String> rows = start(starts.get(0));
    StampPlan plan = new Planner(directory.graph()).stamp(rows, ends, false);
    StringBuilder out = new StringBuilder("BEGIN;\n\n");
    create(out, rows);
    plan.changes().forEach(change -> guarded(out, change));
    if (!plan.changes().isEmpty()) {
      for (String row : plan.rowsAfter()) {
        terminated(out, history.addSql(directory.file(row), Direction.STAMP));
      }
    }
    return out.append("COMMIT;\n").toString();
  }

  /** What creates the version table and its companions where they are not there. */
  public String ensureVersion() {
    StringBuilder out = new StringBuilder("BEGIN;\n\n");
    create(out, List.of());
    return out.append("COMMIT;\n").toString();
  }

  /** A plan as a script, starting from the plan's own rows. */
  public String plan(Plan plan) {
    StringBuilder out = new StringBuilder();
    List<PreparedStep> steps = PreparedStep.known(plan.steps(), directory, loader, context);
    boolean first = plan.rowsBefore().isEmpty();
    for (PreparedStep step : steps) {
      boolean up = step.step().direction() == Direction.UPGRADE;
      out.append("BEGIN;\n\n");
      if (first && up) {
        create(out, List.of());
        first = false;
      }
      String id = step.step().revision().id();
      String below = String.join(", ", step.step().revision().parents());
      below = below.isEmpty() ? "base" : below;
      out.append("-- Running ").append(step.step().direction().text()).append(' ');
      out.append(up ? below + " -> " + id : id + " -> " + below).append("\n\n");
      new ScriptParts(out, versions, directory.graph(), context.defaultSchema(), locks).write(step);
      step.step().changes().forEach(change -> guarded(out, change));
      terminated(out, history.addSql(step.file(), step.step().direction()));
      out.append("COMMIT;\n\n");
    }
    return out.toString();
  }

  private List<String> start(String from) {
    return from.isEmpty()
        ? List.of()
        : new RevisionResolver(directory.graph().naming(from), List.of()).resolve(from);
  }

  private void create(StringBuilder out, List<String> rows) {
    if (rows.isEmpty()) {
      terminated(out, versions.createSql());
      terminated(out, history.createSql());
    }
  }

  /**
   * A change of the version table that fails unless it meets its row: otherwise psql, which goes on
   * after an error, would apply later revisions to a database that lacks an earlier one.
   */
  private void guarded(StringBuilder out, RowChange change) {
    if (change instanceof RowChange.Insert) {
      terminated(out, versions.sql(change));
      return;
    }
    out.append("DO $retort$\nBEGIN\n  ")
        .append(versions.sql(change, directory.graph()::spellings))
        .append(";\n  IF NOT FOUND THEN\n    RAISE EXCEPTION '" + WRONG_START + "';\n")
        .append("  END IF;\nEND\n$retort$;\n\n");
  }

  static void terminated(StringBuilder out, String sql) {
    String text = sql.strip();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    out.append(text);
    if (last.contains("--")) {
      out.append("\n;");
    } else if (!text.endsWith(";")) {
      out.append(';');
    }
    out.append("\n\n");
  }
}
