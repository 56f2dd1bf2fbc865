package dev.retort.engine.verify;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.verify.KeptRows.Contents;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.MigrationEnvironment;
import dev.retort.migration.Operations;
import dev.retort.operations.CustomOperation;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameEnumValue;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.graph.Direction;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes a database with rows in every table through the history, each revision up, down and up
 * again, and looks what has become of them.
 */
final class VerifyRows {
  private static final String IRREVERSIBLE = "RT549";

  private final Project project;
  private final Revisions revisions;
  private final ScratchDatabase scratch;
  private final List<Finding> problems = new ArrayList<>();

  VerifyRows(Project project, Revisions revisions, ScratchDatabase scratch) {
    this.project = project;
    this.revisions = revisions;
    this.scratch = scratch;
  }

  /** Tries them in order; all are known to run on empty tables. */
  List<Finding> run(List<RevisionNode> order) throws SQLException {
    for (RevisionNode revision : order) {
      if (!revision(revision)) {
        break;
      }
    }
    return problems;
  }

  /** False where the database is no longer what the next revision needs. */
  private boolean revision(RevisionNode revision) throws SQLException {
    Schema before = scratch.snapshot().schema();
    new SeedRows(scratch.connection(), before).fill();
    List<Operation> operations = new ArrayList<>();
    boolean free = operations(revision, Direction.UPGRADE, operations);
    Map<QualifiedName, Contents> all = allRows(before);
    if (!runs(revision, Phase.UPGRADE)) {
      return withoutRows(revision, before);
    }
    Schema after = scratch.snapshot().schema();
    KeptRows kept =
        new KeptRows(before, after, operations, project.config().database().defaultSchema());
    Map<QualifiedName, Contents> there = kept.after(scratch.connection());
    compare(revision, Phase.UPGRADE, all, there, free);
    if (!runs(revision, Phase.DOWNGRADE)) {
      return scratch.runner().interrupted().isEmpty();
    }
    List<Operation> back = new ArrayList<>();
    boolean freeBack = free | operations(revision, Direction.DOWNGRADE, back);
    Map<QualifiedName, Contents> again = kept.before(scratch.connection());
    compare(revision, Phase.DOWNGRADE, there, again, freeBack);
    if (!runs(revision, Phase.UPGRADE_AGAIN)) {
      return withoutRows(revision, before);
    }
    compare(revision, Phase.UPGRADE_AGAIN, again, kept.after(scratch.connection()), freeBack);
    return true;
  }

  private Map<QualifiedName, Contents> allRows(Schema schema) throws SQLException {
    return new KeptRows(schema, schema, List.of(), project.config().database().defaultSchema())
        .before(scratch.connection());
  }

  /** Rows are in the way: what comes after the revision is tried without them. */
  private boolean withoutRows(RevisionNode revision, Schema schema) throws SQLException {
    if (!scratch.runner().interrupted().isEmpty()) {
      return false;
    }
    try (Statement statement = scratch.connection().createStatement()) {
      for (Table table : schema.tables()) {
        statement.execute("TRUNCATE " + table.name().quoted() + " CASCADE");
      }
    }
    try {
      scratch.runner().upgrade(revision.id());
      return true;
    } catch (RetortException e) {
      return false;
    }
  }

  private boolean runs(RevisionNode revision, Phase phase) {
    try {
      if (phase == Phase.DOWNGRADE) {
        scratch.runner().downgrade(revision.id() + "-1");
      } else {
        scratch.runner().upgrade(revision.id());
      }
      return true;
    } catch (RetortException e) {
      if (e.kind() == ErrorKind.USAGE) {
        throw e;
      }
      if (!e.code().equals(IRREVERSIBLE)) {
        List<String> said =
            e.evidence().stream().filter(line -> line.startsWith("server says")).toList();
        add(
            VerifyFindings.ROWS_IN_THE_WAY,
            revision,
            phase,
            "with generated rows in the tables the "
                + phase.text()
                + " fails"
                + (said.isEmpty() ? "" : ": " + said.get(0).replaceFirst("server says\\s+", "")));
      }
      return false;
    }
  }

  private void compare(
      RevisionNode revision,
      Phase phase,
      Map<QualifiedName, Contents> before,
      Map<QualifiedName, Contents> after,
      boolean free) {
    after.forEach(
        (table, now) -> {
          Contents was = before.get(table);
          if (was == null) {
            return;
          }
          List<String> changed = now.changedSince(was);
          if (now.count() < was.count()) {
            lost(revision, phase, table, was, now, free);
          } else if (now.count() == was.count() && !changed.isEmpty() && !free) {
            add(
                VerifyFindings.ROWS_LOST,
                revision,
                phase,
                "in "
                    + table
                    + " the values of "
                    + String.join(", ", changed)
                    + " have become others");
          }
        });
  }

  private void lost(
      RevisionNode revision,
      Phase phase,
      QualifiedName table,
      Contents was,
      Contents now,
      boolean free) {
    FindingCode code = free ? VerifyFindings.ROWS_LOST_BY_SQL : VerifyFindings.ROWS_LOST;
    add(
        code,
        revision,
        phase,
        now.count() < 0
            ? "table " + table + " and its " + was.count() + " rows are gone"
            : table + " has " + now.count() + " of " + was.count() + " rows left");
  }

  /** What the revision says it does; whether some of it can do anything at all. */
  private boolean operations(RevisionNode revision, Direction direction, List<Operation> into) {
    RevisionFile file = revisions.directory().file(revision.id());
    try {
      Migration migration = revisions.compile().load(file);
      Operations operations =
          new Operations(into::add, MigrationEnvironment.of(project.arguments()));
      if (direction == Direction.UPGRADE) {
        migration.upgrade(operations);
      } else {
        migration.downgrade(operations);
      }
    } catch (RuntimeException e) {
      return true; // it asks for more than can be given here
    }
    // A label that is renamed is another value.
    return into.stream()
        .anyMatch(
            o ->
                o instanceof ExecuteSql
                    || o instanceof CustomOperation
                    || o instanceof RenameEnumValue);
  }

  private void add(FindingCode code, RevisionNode revision, Phase phase, String message) {
    problems.add(
        code.on(revision.id() + " " + phase.text(), VerifyFindings.origin(revision), message));
  }
}
