package dev.retort.runner;

import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A migrations folder of a test. */
final class Folder {
  private final Path root;

  Folder(Path root) {
    this.root = root;
  }

  Folder revision(String id, String down, String up, String back) {
    return annotated(id, "id = \"" + id + "\", down = {" + down + "}", up, back);
  }

  Folder annotated(String id, String values, String up, String back) {
    return source(
        "R" + id + ".java",
        """
        package db.migrations;

        import static dev.retort.migration.Ddl.*;

        import dev.retort.migration.*;

        /** does %s */
        @Revision(%s)
        public final class R%s implements Migration {
          @Override
          public void upgrade(Operations op) {
            %s
          }

          @Override
          public void downgrade(Operations op) {
            %s
          }
        }
        """
            .formatted(id, values, id, up, back));
  }

  Folder source(String name, String text) {
    try {
      Path file = Files.createDirectories(root.resolve("m")).resolve(name);
      // Other processes may be reading the same folder: what is there already is not touched.
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.writeString(file, text);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RevisionDirectory read() {
    return RevisionDirectory.read(List.of(root.resolve("m")));
  }

  MigrationLoader compile(RevisionDirectory directory) {
    return new MigrationCompiler(root.resolve("classes"), List.of()).compile(directory);
  }

  MigrationRunner runner(TestDatabase database) {
    return runner(database, Duration.ofSeconds(3), RunnerListener.SILENT);
  }

  MigrationRunner runner(TestDatabase database, Duration patience, RunnerListener listener) {
    RevisionDirectory directory = read();
    return new MigrationRunner(
        directory,
        () -> compile(directory),
        RunnerConfig.of(database::connect)
            .withLocks(Duration.ofMillis(50), patience)
            .withListener(listener));
  }
}
