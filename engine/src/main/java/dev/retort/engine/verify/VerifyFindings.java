package dev.retort.engine.verify;

import dev.retort.engine.Comparison;
import dev.retort.finding.Finding;
import dev.retort.finding.FindingCode;
import dev.retort.finding.Severity;
import dev.retort.schema.Origin;
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

  static boolean isNote(Finding finding) {
    return finding.severity() == Severity.INFO;
  }
}
