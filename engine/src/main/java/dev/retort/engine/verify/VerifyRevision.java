package dev.retort.engine.verify;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.RetortException;
import dev.retort.runner.graph.RevisionNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a database that has all that a revision needs up, down and up again. */
final class VerifyRevision {
  /** What {@code op.irreversible} stops with. */
  private static final String IRREVERSIBLE = "RT549";

  private final RevisionNode revision;
  private final ScratchDatabase scratch;
  private final Map<Phase, Outcome> outcomes = new EnumMap<>(Phase.class);
  private final List<Finding> problems = new ArrayList<>();
  private boolean upgraded;
  private boolean spoiled;

  VerifyRevision(RevisionNode revision, ScratchDatabase scratch) {
    this.revision = revision;
    this.scratch = scratch;
  }

  RevisionReport run() throws SQLException {
    CatalogSnapshot before = scratch.snapshot();
    upgraded = runs(Phase.UPGRADE);
    if (upgraded) {
      CatalogSnapshot after = scratch.snapshot();
      if (runs(Phase.DOWNGRADE)
          && same(Phase.DOWNGRADE, before, VerifyFindings.NOT_UNDONE)
          && runs(Phase.UPGRADE_AGAIN)) {
        same(Phase.UPGRADE_AGAIN, after, VerifyFindings.NOT_REPEATED);
      }
    }
    return new RevisionReport(revision, outcomes);
  }

  List<Finding> problems() {
    return problems;
  }

  /** Whether the revisions that need this one can be tried. */
  boolean upgraded() {
    return upgraded;
  }

  /** Whether the database is no longer what the revisions make of an empty one. */
  boolean spoiled() {
    return spoiled;
  }

  private boolean runs(Phase phase) {
    try {
      if (phase == Phase.DOWNGRADE) {
        // This one and nothing else, also where it is a merge.
        scratch.runner().downgrade(revision.id() + "-1");
      } else {
        scratch.runner().upgrade(revision.id());
      }
      outcomes.put(phase, Outcome.OK);
      return true;
    } catch (RetortException e) {
      if (e.kind() == ErrorKind.USAGE) {
        throw e; // nothing compiles, nothing can be verified
      }
      if (phase == Phase.DOWNGRADE && e.code().equals(IRREVERSIBLE)) {
        outcomes.put(phase, Outcome.IRREVERSIBLE);
        add(VerifyFindings.IRREVERSIBLE, phase, reason(e));
      } else {
        outcomes.put(phase, Outcome.FAILED);
        spoiled = true;
        List<String> evidence = new ArrayList<>();
        for (String line : e.evidence()) {
          evidence.add(line.strip().replaceAll("\\s+", " "));
        }
        add(
            VerifyFindings.FAILS,
            phase,
            VerifyFindings.differences(
                "the " + phase.text() + " stops with " + e.code() + ", " + reason(e), evidence));
      }
      return false;
    }
  }

  private boolean same(Phase phase, CatalogSnapshot expected, FindingCode code)
      throws SQLException {
    List<String> differences = scratch.differencesFrom(expected);
    if (differences.isEmpty()) {
      return true;
    }
    outcomes.put(phase, Outcome.DIFFERENT);
    spoiled = true;
    add(
        code,
        phase,
        VerifyFindings.differences(
            phase == Phase.DOWNGRADE
                ? "after the downgrade the catalog is not what it was before the revision"
                : "after the second upgrade the catalog is not what it was after the first",
            differences));
    return false;
  }

  private void add(FindingCode code, Phase phase, String message) {
    problems.add(
        code.on(revision.id() + " " + phase.text(), VerifyFindings.origin(revision), message));
  }

  private static String reason(RetortException error) {
    @Nullable String message = error.getMessage();
    return message == null ? "no reason given" : message.replaceFirst("\\.$", "");
  }
}
