package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Project;
import dev.retort.engine.squash.SquashRevisions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code retort squash}: one revision in place of many. */
final class SquashCommand extends ProjectCommand {
  private String range;
  private String message;
  private @Nullable String revisionId;
  private @Nullable Path versionPath;
  private boolean dryRun;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "squash",
        "Writes one revision that replaces all from a to b, once a throw-away server has shown that it does the same both ways.");
    syntax.parameter(
        "A:B",
        "The first and the last revision; without A from base, without B to the head.",
        v -> range = v);
    syntax
        .option("-m --message", "MSG", "What it does, in your words.")
        .required()
        .to(v -> message = v);
    syntax
        .option("--rev-id", "ID", "Its identifier; a new one by default.")
        .to(v -> revisionId = v);
    syntax
        .option(
            "--version-path",
            "DIR",
            "The folder to write into; that of the last old revision by default.")
        .to(Path.class, v -> versionPath = v);
    syntax.flag("--dry-run", "Print the revision instead of writing it.", v -> dryRun = v);
    syntax.footer(
        "%nThe old files stay: databases that are in the middle of them go on with them. Delete them when no such database is left.",
        "%nExamples:%n",
        "  retort squash :ab12cd34 -m \"the first year\"",
        "  retort squash 0f9e8d7c:head -m \"the rename of users\"",
        "%nExits with 0, or 2 when these revisions cannot be squashed, 3 when one of them does not run.");
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.text);
  }

  @Override
  protected int run(Project project) throws Exception {
    SquashRevisions.Result result =
        new SquashRevisions(project).run(range, message, revisionId, versionPath, dryRun);
    if (dryRun) {
      console().answer(result.revision().text().stripTrailing());
    } else {
      console().answer("wrote " + result.revision().file());
    }
    console()
        .progress(
            result.revision().id()
                + " replaces "
                + String.join(", ", result.range().ids())
                + "; "
                + result.form()
                + ". Up and down it leads where they lead.");
    return ExitCodes.DONE;
  }
}
