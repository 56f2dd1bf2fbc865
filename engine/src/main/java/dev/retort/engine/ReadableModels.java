package dev.retort.engine;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refuses to draw conclusions from models that were not read: what is missing in them would look
 * like something to drop.
 */
final class ReadableModels {
  /** Each reader's way of saying that there is no entity. */
  private static final Set<String> NO_ENTITY = Set.of("RT100", "RT188");

  private ReadableModels() {}

  /**
   * @throws RetortException RT485 where no entity was found at all
   */
  static void requireAny(List<Finding> findings) {
    List<Finding> none = findings.stream().filter(f -> NO_ENTITY.contains(f.code())).toList();
    if (!none.isEmpty()) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT485",
          "there are no models to compare with: no entity was found.",
          evidence(findings.stream().filter(f -> isError(f) || none.contains(f)).toList()),
          "Check models.source, models.packages and models.classes in retort.toml. Every table of the database would"
              + " be taken for one to drop. Nothing was touched.");
    }
  }

  /**
   * @throws RetortException RT484 where a part of the models could not be read, RT485 where there
   *     are none
   */
  static void requireAll(List<Finding> findings) {
    requireAny(findings);
    List<Finding> errors = findings.stream().filter(ReadableModels::isError).toList();
    if (!errors.isEmpty()) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT484",
          errors.size() == 1
              ? "a part of the models could not be read, so a migration would be wrong."
              : errors.size()
                  + " parts of the models could not be read, so a migration would be wrong.",
          evidence(errors),
          "Correct them and run again; --allow-errors generates from what could be read. Nothing was written.");
    }
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static List<String> evidence(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings.stream().sorted().distinct().toList()) {
      lines.add(finding.toString());
      lines.add("    " + finding.help());
    }
    return lines;
  }
}
