package dev.retort.engine;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.side.Side;
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

  public Comparison run(Against against, RenameAnswers answers) throws SQLException {
    Side from = against == Against.migrations ? new Side.Migrations() : new Side.Database();
    return new Compare(project).run(from, new Side.Models(), answers, false);
  }
}
