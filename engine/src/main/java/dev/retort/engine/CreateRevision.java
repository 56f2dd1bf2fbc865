package dev.retort.engine;

import dev.retort.differ.RenameCandidate;
import dev.retort.engine.hooks.DirectiveHooks;
import dev.retort.finding.Finding;
import dev.retort.introspector.IntrospectorFindings;
import dev.retort.migration.hook.RevisionContext;
import dev.retort.migration.hook.RevisionDirective;
import dev.retort.operations.PlannedOperation;
import dev.retort.runner.graph.NewRevision;
import dev.retort.runner.graph.RevisionGraph;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code retort revision}: an empty revision, or one with what leads from the database to the
 * models.
 */
public final class CreateRevision {
  private static final Set<String> SERVERS_WORD =
      Set.of(
          IntrospectorFindings.NOT_PROVEN.code(),
          IntrospectorFindings.NOT_PARSED.code(),
          IntrospectorFindings.UNKNOWN_TYPE.code());

  private final Project project;

  public CreateRevision(Project project) {
    this.project = project;
  }

  /**
   * What came of it.
   *
   * @param revisions empty when nothing differs, or a directive of the project wants none: then no
   *     file is written
   * @param findings everything there is to say, those in the file included; sorted
   * @param confirmed renames that somebody was asked about and confirmed
   * @param differs whether there was anything to write
   */
  public record Result(
      List<RevisionWritten> revisions,
      List<Finding> findings,
      List<RenameCandidate> confirmed,
      boolean differs) {}

  /**
   * Writes the revision.
   *
   * @throws dev.retort.finding.RetortException RT480, RT481 when a person must decide first; RT483
   *     when the database is behind; RT484, RT485 when the models were not read
   */
  public Result run(RevisionRequest request) throws SQLException {
    ForeignFormats.refuse(project, request);
    RevisionGraph graph = new Revisions(project).graph();
    List<String> parents = NewRevision.parents(graph, request.heads(), request.splice());
    RevisionRequest.Generation generation = request.autogenerate();
    if (generation == null) {
      List<RevisionWritten> written = write(graph, parents, request, List.of(), List.of());
      return new Result(written, List.of(), List.of(), true);
    }
    Comparison comparison =
        new CheckDrift(project)
            .run(
                generation.against(),
                generation.answers(),
                generation.allowDrops(),
                generation.allowErrors() ? CheckDrift.Models.ANY : CheckDrift.Models.ALL,
                generation.questioner());
    if (comparison.diff().isEmpty()) {
      return new Result(List.of(), comparison.allFindings(), comparison.confirmed(), false);
    }
    Decisions.require(comparison, generation.allowDrops());
    List<PlannedOperation> operations = comparison.diff().operations();
    // What belongs to no operation and no side's own reading is about this diff, so the reviewer
    // should see it; so is what the server said about the wanted side.
    List<Finding> loose = new ArrayList<>(comparison.diff().findings());
    comparison.findings().stream()
        .filter(finding -> SERVERS_WORD.contains(finding.code()))
        .forEach(loose::add);
    List<RevisionWritten> written = write(graph, parents, request, operations, loose);
    return new Result(written, comparison.allFindings(), comparison.confirmed(), true);
  }

  /** All that the project's directives make of the one revision; rendered before any is saved. */
  private List<RevisionWritten> write(
      RevisionGraph graph,
      List<String> parents,
      RevisionRequest request,
      List<PlannedOperation> operations,
      List<Finding> findings) {
    RevisionContext context =
        new RevisionContext(
            request.autogenerate() != null, parents, project.config().database().defaultSchema());
    List<RevisionDirective> directives =
        new DirectiveHooks(project.config().migrations().directives(), project.config().hooks())
            .process(
                context,
                new RevisionDirective(
                    request.message(),
                    request.branchLabels(),
                    request.dependsOn(),
                    operations,
                    findings));
    NewRevisionFile files = new NewRevisionFile(project);
    List<RevisionWritten> rendered = new ArrayList<>();
    RevisionGraph known = graph;
    for (RevisionDirective directive : directives) {
      boolean first = rendered.isEmpty();
      RevisionDraft draft =
          RevisionDraft.of(
              files.id(first ? request.revisionId() : null),
              first ? parents : List.of(rendered.get(rendered.size() - 1).id()),
              directive,
              request.versionPath());
      rendered.add(files.render(known, draft));
      known = NewRevisionFile.with(known, draft);
    }
    return request.dryRun() ? rendered : rendered.stream().map(files::save).toList();
  }
}
