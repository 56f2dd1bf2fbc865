package dev.retort.engine;

import dev.retort.engine.database.Connector;

/** Upgrades an empty database to the heads, to see what the migrations make of it. */
public final class ReplayMigrations {
  private ReplayMigrations() {}

  public static void run(Project project, Connector scratch) {}
}
