package dev.retort.engine.squash;

import dev.retort.engine.NewRevisionFile;
import dev.retort.engine.Project;
import dev.retort.engine.RevisionDraft;
import dev.retort.engine.RevisionWritten;
import dev.retort.engine.Revisions;
import dev.retort.engine.verify.ScratchDatabase;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.PlannedOperation;
import dev.retort.runner.RevisionFile;
import dev.retort.runner.graph.RevisionGraph;
import dev.retort.runner.graph.RevisionNode;
import dev.retort.runner.graph.SquashRange;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code retort squash}: writes one revision that replaces many, once it has led an empty database
 * to the same catalog, both ways.
 */
public final class SquashRevisions {
  private static final String NOT_EQUIVALENT = "RT433";

  private final Project project;

  public SquashRevisions(Project project) {
    this.project = project;
  }

  /**
   * What came of it.
   *
   * @param form how it says what the old revisions said, in words
   */
  public record Result(RevisionWritten revision, SquashRange range, String form) {}

  /**
   * Squashes a range.
   *
   * @param revisionId null for a new one
   * @param versionPath null for the folder of the last replaced revision
   * @throws RetortException RT431 when the range is none, RT432 when a revision cannot be carried
   *     over, RT433 when the result does something else
   */
  public Result run(
      String range,
      String message,
      @Nullable String revisionId,
      @Nullable Path versionPath,
      boolean dryRun)
      throws SQLException {
    Revisions revisions = new Revisions(project);
    RevisionGraph graph = revisions.graph();
    SquashRange squashed = SquashRange.of(graph, range);
    List<RecordedRevision> recorded = new ArrayList<>();
    for (String id : squashed.ids()) {
      RevisionFile file = revisions.directory().file(id);
      recorded.add(RecordedRevision.of(file, revisions.compile(), project.sqlContext(14)));
    }
    project
        .notices()
        .progress("running the " + recorded.size() + " revisions on a throw-away server");
    Path folder =
        versionPath == null
            ? revisions.directory().file(squashed.tip()).path().toAbsolutePath().getParent()
            : versionPath;
    NewRevisionFile files = new NewRevisionFile(project);
    String id = files.id(revisionId);
    List<String> differences = List.of();
    try (ScratchDatabase scratch = ScratchDatabase.start(project, revisions)) {
      OldPath old = OldPath.walk(scratch, squashed);
      SquashProof proof = new SquashProof(project, squashed, old, scratch);
      for (SquashForm form : SquashForm.all(squashed, recorded, old)) {
        RevisionWritten written = files.render(graph, draft(id, message, squashed, form, folder));
        project.notices().progress("proving: " + form.description());
        differences = proof.differences(written, form);
        if (differences.isEmpty()) {
          return new Result(dryRun ? written : files.save(written), squashed, form.description());
        }
      }
    }
    throw new RetortException(
        ErrorKind.USAGE,
        NOT_EQUIVALENT,
        "one revision with all that these say does not do what they do one by one.",
        differences,
        "Squash a shorter range, or write the revision that stands out anew. No file was written.");
  }

  private static RevisionDraft draft(
      String id, String message, SquashRange range, SquashForm form, Path folder) {
    return new RevisionDraft(
        id,
        message,
        range.parents(),
        range.labels(),
        range.dependsOn(),
        range.ids(),
        range.members().stream().allMatch(RevisionNode::transactional),
        form.operations().stream().map(PlannedOperation::of).toList(),
        form.downgrade(),
        List.of(),
        folder);
  }
}
