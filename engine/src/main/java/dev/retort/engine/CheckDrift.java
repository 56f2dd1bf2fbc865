package dev.retort.engine;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.side.Side;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import java.sql.SQLException;

/** Whether the models agree with the database, or with what the migrations make of an empty one. */
public final class CheckDrift {
  /** What the models are held against. */
  public enum Against {
    database,
    migrations
  }

  private final Project project;

  public CheckDrift(Project project) {
    this.project = project;
  }

  /**
   * What leads to the models.
   *
   * @throws dev.retort.finding.RetortException RT483 when the database lacks revisions that the
   *     folder has: what they would do would be reported as drift
   */
  public Comparison run(Against against, RenameAnswers answers, boolean dropLeftovers)
      throws SQLException {
    SideReader reader = new SideReader(project);
    Side from = against == Against.migrations ? new Side.Migrations() : new Side.Database();
    try (SideSchema actual = reader.read(from);
        SideSchema wanted = reader.read(new Side.Models())) {
      if (actual.connection() != null) {
        UpToDate.require(project, actual.connection());
      }
      return new Compare(project).run(actual, wanted, answers, dropLeftovers);
    }
  }
}
