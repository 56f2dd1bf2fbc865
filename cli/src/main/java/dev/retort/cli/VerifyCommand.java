package dev.retort.cli;

import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.json.Json;
import dev.retort.engine.json.VerifyJson;
import dev.retort.engine.verify.Outcome;
import dev.retort.engine.verify.Phase;
import dev.retort.engine.verify.RevisionReport;
import dev.retort.engine.verify.VerifyMigrations;
import dev.retort.engine.verify.VerifyReport;

/** {@code retort verify}: whether every revision leads there and back. */
final class VerifyCommand extends ProjectCommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "verify",
        "Runs every revision up, down and up again on a throw-away server, compares the catalog at each step,"
            + " takes rows along, and compares the models at the end.");
    syntax.footer(
        "%nA revision whose downgrade says op.irreversible is noted and not a failure. Needs no database.",
        "%nExamples:%n",
        "  retort verify",
        "  retort verify --format json",
        "%nExits with 0 when all of it holds, 1 when something does not, 2 when the revisions cannot be read or compiled.");
  }

  @Override
  protected int run(Project project) throws Exception {
    VerifyReport report = new VerifyMigrations(project).run();
    if (json()) {
      console().answer(Json.print(VerifyJson.write(report)));
    } else {
      print(report);
    }
    return report.verified() ? ExitCodes.DONE : ExitCodes.NO;
  }

  private void print(VerifyReport report) {
    Comparison models = report.models();
    if (models != null) {
      console().findings(models.findings());
    }
    for (RevisionReport revision : report.revisions()) {
      console().answer(line(revision));
    }
    console().answer("models: " + models(models));
    console().findings(report.problems());
    console()
        .progress(
            report.verified()
                ? "Verified: " + count(report) + " there and back, and the models at the end."
                : "Not verified.");
  }

  private static String line(RevisionReport report) {
    StringBuilder line = new StringBuilder(report.revision().id()).append("  ");
    for (Phase phase : Phase.values()) {
      Outcome outcome = report.outcome(phase);
      line.append(phase == Phase.UPGRADE ? "" : ", ").append(phase.text()).append(' ');
      line.append(outcome.text());
      if (outcome != Outcome.OK && outcome != Outcome.DIFFERENT) {
        break; // the rest was not run
      }
    }
    return line.append("  ").append(report.revision().message()).toString().stripTrailing();
  }

  private static String models(@org.jspecify.annotations.Nullable Comparison models) {
    if (models == null) {
      return "not compared";
    }
    int n = models.diff().operations().size();
    return n == 0 ? "equal" : n + (n == 1 ? " difference" : " differences");
  }

  private static String count(VerifyReport report) {
    int n = report.revisions().size();
    return n + (n == 1 ? " revision" : " revisions");
  }
}
