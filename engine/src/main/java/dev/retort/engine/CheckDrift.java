package dev.retort.engine;

import dev.retort.differ.Questioner;
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

  /** How much of the models must have been read for an answer to be worth anything. */
  enum Models {
    /** At least one entity. */
    SOME,
    /** Everything: no finding of severity error. */
    ALL,
    /** A person has said that what could be read is enough. */
    ANY
  }

  /**
   * What leads to the models.
   *
   * @throws dev.retort.finding.RetortException RT483 when the database lacks revisions that the
   *     folder has: what they would do would be reported as drift; RT485 when there are no models
   */
  public Comparison run(Against against, RenameAnswers answers, boolean dropLeftovers)
      throws SQLException {
    return run(against, answers, dropLeftovers, Models.SOME, Questioner.REFUSING);
  }

  Comparison run(
      Against against,
      RenameAnswers answers,
      boolean dropLeftovers,
      Models needed,
      Questioner questioner)
      throws SQLException {
    SideReader reader = new SideReader(project);
    Side from = against == Against.migrations ? new Side.Migrations() : new Side.Database();
    // The models first: they need no server, and without them no answer is possible.
    try (SideSchema wanted = reader.read(new Side.Models())) {
      switch (needed) {
        case SOME -> ReadableModels.requireAny(wanted.findings());
        case ALL -> ReadableModels.requireAll(wanted.findings());
        case ANY -> {}
      }
      reader.include(wanted.schema().namespaces());
      try (SideSchema actual = reader.read(from)) {
        if (actual.connection() != null) {
          UpToDate.require(project, actual.connection());
        }
        return new Compare(project).run(actual, wanted, answers, dropLeftovers, questioner);
      }
    }
  }
}
