package dev.retort.engine.verify;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.Compare;
import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.side.Side;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import dev.retort.finding.Finding;
import dev.retort.runner.graph.RevisionGraph;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code retort verify}: from an empty scratch database one revision at a time to the heads, each
 * down and up again with the catalog compared, and the models held against the end.
 */
public final class VerifyMigrations {
  private final Project project;
  private final Revisions revisions;

  public VerifyMigrations(Project project) {
    this.project = project;
    revisions = new Revisions(project);
  }

  /**
   * Tries every revision; what is wrong with one does not keep the others from being tried, unless
   * they need it.
   *
   * @throws dev.retort.finding.RetortException for a history or models that cannot be read, or
   *     sources that do not compile
   */
  public VerifyReport run() throws SQLException {
    RevisionGraph graph = revisions.graph();
    List<String> order = graph.sorted(graph.nodes().stream().map(n -> n.id()).toList());
    List<RevisionReport> reports = new ArrayList<>();
    List<Finding> problems = new ArrayList<>();
    List<String> done = new ArrayList<>();
    Set<String> broken = new HashSet<>();
    boolean spoiled = false;
    ScratchDatabase scratch = ScratchDatabase.start(project, revisions);
    try {
      for (String id : order) {
        if (graph.needs(id).stream().anyMatch(broken::contains)) {
          broken.add(id);
          reports.add(new RevisionReport(graph.get(id), Map.of()));
          continue;
        }
        project
            .notices()
            .progress("verifying " + (reports.size() + 1) + "/" + order.size() + "  " + id);
        if (spoiled) {
          scratch.close();
          scratch = restart(done);
        }
        VerifyRevision trial = new VerifyRevision(graph.get(id), scratch);
        reports.add(trial.run());
        problems.addAll(trial.problems());
        if (!trial.upgraded()) {
          broken.add(id);
        } else {
          done.add(id);
        }
        spoiled = trial.spoiled();
      }
      if (!broken.isEmpty()) {
        return new VerifyReport(reports, null, problems);
      }
      if (spoiled) {
        scratch.close();
        scratch = restart(done);
      }
      project.notices().progress("verifying with rows in the tables");
      try (ScratchDatabase seeded = scratch.another(project, revisions, "seeded")) {
        problems.addAll(
            new VerifyRows(project, revisions, seeded)
                .run(order.stream().map(graph::get).toList()));
      }
      Comparison models = models(scratch, problems);
      return new VerifyReport(reports, models, problems);
    } finally {
      scratch.close();
    }
  }

  /** A new server, on which the revisions were run that are known to run. */
  private ScratchDatabase restart(List<String> done) {
    ScratchDatabase scratch = ScratchDatabase.start(project, revisions);
    try {
      done.forEach(scratch.runner()::upgrade);
      return scratch;
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private Comparison models(ScratchDatabase scratch, List<Finding> problems) throws SQLException {
    try (SideSchema actual = scratch.side();
        SideSchema wanted = new SideReader(project).read(new Side.Models())) {
      Comparison comparison = new Compare(project).run(actual, wanted, RenameAnswers.NONE, false);
      @Nullable Finding differs = VerifyFindings.models(comparison);
      if (differs != null) {
        problems.add(differs);
      }
      return comparison;
    }
  }
}
