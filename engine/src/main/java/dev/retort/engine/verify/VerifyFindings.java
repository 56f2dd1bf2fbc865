package dev.retort.engine.verify;

import dev.retort.engine.Comparison;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a revision that runs. */
final class VerifyFindings {
  static final FindingCode NOT_UNDONE =
      new FindingCode(
          "RT470",
          Severity.ERROR,
          "Write into the downgrade what the upgrade does, the other way round; or op.irreversible(\"why\") where there is no way back.");
  static final FindingCode NOT_REPEATED =
      new FindingCode(
          "RT471",
          Severity.ERROR,
          "The upgrade depends on what a database has been through: IF EXISTS, a name that the server made up, a condition.");
  static final FindingCode FAILS =
      new FindingCode(
          "RT472",
          Severity.ERROR,
          "Correct the revision; it does not run on a database that this very history made.");
  static final FindingCode MODELS_DIFFER =
      new FindingCode(
          "RT473",
          Severity.ERROR,
          "`retort revision --autogenerate --against migrations` writes the revision that is missing.");
  static final FindingCode IRREVERSIBLE =
      new FindingCode("RT474", Severity.INFO, "Nothing to do, if that is meant.");

  static final FindingCode ROWS_IN_THE_WAY =
      new FindingCode(
          "RT478",
          Severity.INFO,
          "Where the tables have rows in production, give a default, fill the values first, or clean up in a revision before.");
  static final FindingCode ROWS_LOST =
      new FindingCode(
          "RT479",
          Severity.ERROR,
          "No operation of the revision is known to destroy rows: look for a trigger, a rule or a cascade.");
  static final FindingCode ROWS_LOST_BY_SQL =
      new FindingCode(
          "RT489",
          Severity.INFO,
          "The revision runs SQL of yours. Nothing to do, if that is meant to delete rows.");

  private VerifyFindings() {}

  /** One sentence with every difference in it. */
  static String differences(String fact, List<String> differences) {
    return fact + ": " + String.join("; ", differences);
  }

  /** What the models want beyond what the revisions make; null when that is nothing. */
  static @Nullable Finding models(Comparison comparison) {
    if (comparison.diff().isEmpty()) {
      return null;
    }
    List<String> operations =
        comparison.diff().operations().stream().map(p -> p.operation().description()).toList();
    return MODELS_DIFFER.on(
        "models",
        Origin.UNKNOWN,
        differences("after all revisions the models still want something else", operations));
  }

  /** The revision's file, without its folder. */
  static Origin origin(RevisionNode revision) {
    Path file = Path.of(revision.origin().place()).getFileName();
    return Origin.of(file == null ? "" : file.toString(), revision.origin().line());
  }

  static boolean isNote(Finding finding) {
    return finding.severity() == Severity.INFO;
  }
}
