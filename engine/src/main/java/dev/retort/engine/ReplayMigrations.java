package dev.retort.engine;

import dev.retort.engine.database.Connector;
import dev.retort.runner.RunnerListener;

/** Upgrades an empty database to the heads, to see what the migrations make of it. */
public final class ReplayMigrations {
  private ReplayMigrations() {}

  public static void run(Project project, Connector scratch) {
    Revisions revisions = new Revisions(project);
    int count = revisions.graph().nodes().size();
    if (count > 0) {
      project
          .notices()
          .progress(
              "replaying "
                  + count
                  + (count == 1 ? " revision" : " revisions")
                  + " on a throw-away server");
      revisions.runner(scratch, RunnerListener.SILENT).upgrade("heads");
    }
  }
}
