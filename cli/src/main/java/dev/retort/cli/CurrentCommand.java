package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort current}: where the database is. */
@Command(
    name = "current",
    description = "Prints the revisions that the database is at. Creates nothing.",
    footer = {
      "%nExamples:%n",
      "  retort current",
      "  retort current --check-heads",
      "%nExits with 0; with --check-heads 1 when the database is not at the heads; 2 when it has a revision that no file explains."
    })
final class CurrentCommand extends RevisionsCommand {
  @Option(names = "--check-heads", description = "Exit with 1 unless the database is at the heads.")
  private boolean checkHeads;

  @Override
  protected int run(Project project) throws Exception {
    Revisions revisions = new Revisions(project);
    RevisionGraph graph = revisions.graph();
    List<String> rows = onDatabase(project, revisions, runner -> runner.current());
    graph.requireKnown(rows);
    List<String> heads = graph.effectiveHeads();
    if (rows.isEmpty()) {
      console().progress("The database is at base: no revision is applied.");
    }
    for (String row : rows) {
      RevisionNode node = graph.get(row);
      console()
          .answer(
              options().verbose ? RevisionText.full(graph, node) : RevisionText.line(graph, node));
    }
    boolean atHeads =
        List.copyOf(rows).stream().sorted().toList().equals(heads.stream().sorted().toList());
    return checkHeads && !atHeads ? ExitCodes.NO : ExitCodes.DONE;
  }
}
