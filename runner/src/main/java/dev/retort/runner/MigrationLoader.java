package dev.retort.runner;

import dev.retort.migration.Migration;
import java.util.Map;

/** Gives the code of a revision. */
@FunctionalInterface
public interface MigrationLoader {
  /** A new instance of the revision's class. */
  Migration load(RevisionFile file);

  /** What migrations may ask for by name: {@code -x KEY=VALUE} of the command line. */
  default Map<String, String> arguments() {
    return Map.of();
  }

  /** The same code with arguments. */
  default MigrationLoader withArguments(Map<String, String> arguments) {
    MigrationLoader code = this;
    return new MigrationLoader() {
      @Override
      public Migration load(RevisionFile file) {
        return code.load(file);
      }

      @Override
      public Map<String, String> arguments() {
        return arguments;
      }
    };
  }
}
