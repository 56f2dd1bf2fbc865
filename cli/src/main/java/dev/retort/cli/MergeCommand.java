package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.MergeRevisions;
import dev.retort.engine.Project;
import dev.retort.engine.RevisionWritten;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code retort merge}: joins heads. */
final class MergeCommand extends RevisionsCommand {
  private List<String> revisions = List.of();
  private String message;
  private boolean splice;
  private List<String> branchLabels = List.of();
  private @Nullable String revisionId;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("merge", "Writes a revision that joins several heads.");
    syntax.parameters("REV", "What to join; heads for all heads.", v -> revisions = v);
    syntax
        .option("-m --message", "MSG", "What it does, in your words.")
        .required()
        .to(v -> message = v);
    syntax.flag("--splice", "They need not be heads.", v -> splice = v);
    syntax
        .option("--branch-label", "NAME", "Names the branch that starts here.")
        .toList(v -> branchLabels = v);
    syntax
        .option("--rev-id", "ID", "Its identifier; a new one by default.")
        .to(v -> revisionId = v);
    syntax.footer(
        "%nExample:%n",
        "  retort merge heads -m \"join\"", "%nExits with 0, or 2 when there is nothing to join.");
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.text);
  }

  @Override
  protected int run(Project project) {
    RevisionWritten written =
        new MergeRevisions(project).run(revisions, message, splice, branchLabels, revisionId);
    console().answer("wrote " + written.file());
    return ExitCodes.DONE;
  }
}
