package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.engine.database.Connector;
import dev.retort.runner.MigrationRunner;

/** A command about revisions and, perhaps, a database. */
abstract class RevisionsCommand extends ProjectCommand {
  /** What is done with a runner on the configured database. */
  protected interface Work<T> {
    T with(MigrationRunner runner) throws Exception;
  }

  /** Opens the database, works, closes it. */
  protected <T> T onDatabase(Project project, Revisions revisions, Work<T> work) throws Exception {
    try (Connector connector = Connector.open(project.config(), project.notices())) {
      return work.with(revisions.runner(connector, new RunProgress(console(), options().verbose)));
    }
  }
}
