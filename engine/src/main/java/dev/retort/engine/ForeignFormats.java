package dev.retort.engine;

import dev.retort.codegen.RevisionFormat;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.List;

/** What cannot be asked of a revision that another tool runs. */
final class ForeignFormats {
  private static final String NOT_RETORTS = "RT490";

  private ForeignFormats() {}

  /**
   * @throws RetortException RT490 for heads, labels, dependencies, and for migrations to replay:
   *     Retort cannot read what it wrote for the other tool
   */
  static void refuse(Project project, RevisionRequest request) {
    RevisionFormat format = project.config().migrations().format();
    if (format.isRetorts()) {
      return;
    }
    RevisionRequest.Generation generation = request.autogenerate();
    boolean replays = generation != null && generation.against() == CheckDrift.Against.migrations;
    boolean graph =
        !request.heads().isEmpty()
            || request.splice()
            || !request.branchLabels().isEmpty()
            || !request.dependsOn().isEmpty();
    if (replays || graph) {
      throw new RetortException(
          ErrorKind.USAGE,
          NOT_RETORTS,
          "migrations of the template "
              + format.text()
              + " are another tool's, and Retort does not read them.",
          List.of(
              replays
                  ? "asked for   --against migrations"
                  : "asked for   --head, --splice, --branch-label or --depends-on"),
          "Compare with a database on which that tool has run; the order of its files is its own."
              + " No file was written.");
    }
  }
}
