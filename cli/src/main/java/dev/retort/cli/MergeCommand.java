package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.MergeRevisions;
import dev.retort.engine.Project;
import dev.retort.engine.RevisionWritten;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort merge}: joins heads. */
@Command(
    name = "merge",
    description = "Writes a revision that joins several heads.",
    footer = {
      "%nExample:%n",
      "  retort merge heads -m \"join\"",
      "%nExits with 0, or 2 when there is nothing to join."
    })
final class MergeCommand extends RevisionsCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "REV",
      description = "What to join; heads for all heads.")
  private List<String> revisions;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      required = true,
      description = "What it does, in your words.")
  private String message;

  @Option(names = "--splice", description = "They need not be heads.")
  private boolean splice;

  @Option(
      names = "--branch-label",
      paramLabel = "NAME",
      description = "Names the branch that starts here.")
  private final List<String> branchLabels = new ArrayList<>();

  @Option(
      names = "--rev-id",
      paramLabel = "ID",
      description = "Its identifier; a new one by default.")
  private @Nullable String revisionId;

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
