package dev.retort.engine;

import dev.retort.migration.hook.RevisionDirective;
import dev.retort.runner.graph.NewRevision;
import dev.retort.runner.graph.RevisionGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code retort merge}: a revision with several parents and nothing to do. */
public final class MergeRevisions {
  private final Project project;

  public MergeRevisions(Project project) {
    this.project = project;
  }

  /**
   * @throws dev.retort.finding.RetortException RT409 when the revisions cannot be joined
   */
  public RevisionWritten run(
      List<String> revisions,
      String message,
      boolean splice,
      List<String> branchLabels,
      @Nullable String revisionId) {
    RevisionGraph graph = new Revisions(project).graph();
    List<String> parents = NewRevision.merge(graph, revisions, splice);
    NewRevisionFile files = new NewRevisionFile(project);
    RevisionWritten written =
        files.render(
            graph,
            RevisionDraft.of(
                files.id(revisionId),
                parents,
                new RevisionDirective(message, branchLabels, List.of(), List.of(), List.of()),
                null));
    return files.save(written);
  }
}
