package dev.retort.runner;

import dev.retort.migration.Migration;

/** Gives the code of a revision. */
@FunctionalInterface
public interface MigrationLoader {
  /** A new instance of the revision's class. */
  Migration load(RevisionFile file);
}
