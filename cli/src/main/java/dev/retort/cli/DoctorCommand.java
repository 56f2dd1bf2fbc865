package dev.retort.cli;

import dev.retort.engine.Doctor;
import dev.retort.engine.Project;
import dev.retort.engine.json.DiffJson;
import dev.retort.engine.json.Json;
import dev.retort.finding.Finding;
import java.util.List;

/** {@code retort doctor}: what was left half-done or waits. */
final class DoctorCommand extends ProjectCommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "doctor",
        "Looks for invalid indexes, constraints never validated, half-applied and edited revisions, waiting locks."
            + " Changes nothing.");
    syntax.footer(
        "%nExamples:%n",
        "  retort doctor",
        "  retort doctor --format json",
        "%nExits with 0 when all is well, 1 when something was found, 3 when the database refused.");
  }

  @Override
  protected int run(Project project) throws Exception {
    List<Finding> findings = new Doctor(project).run();
    if (json()) {
      console().answer(Json.print(DiffJson.findings(findings)));
    } else if (findings.isEmpty()) {
      console().answer("All is well.");
    } else {
      findings.forEach(
          finding -> {
            console().answer(finding.toString());
            console().answer("    " + finding.help());
          });
    }
    return findings.isEmpty() ? ExitCodes.DONE : ExitCodes.NO;
  }
}
