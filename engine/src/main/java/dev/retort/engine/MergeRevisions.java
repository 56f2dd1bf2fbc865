package dev.retort.engine;

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
    RevisionRequest request =
        new RevisionRequest(
            message, revisions, splice, branchLabels, List.of(), revisionId, null, null, false);
    NewRevisionFile files = new NewRevisionFile(project);
    RevisionWritten written =
        files.render(
            graph, RevisionDraft.of(files.id(revisionId), parents, request, List.of(), List.of()));
    files.save(written);
    return written;
  }
}
