package dev.retort.engine;

import dev.retort.runner.graph.Planner;
import dev.retort.runner.graph.RevisionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Revisions that are not in the migrations folder, as if they were. */
public final class RevisionTrial {
  private final Project project;

  public RevisionTrial(Project project) {
    this.project = project;
  }

  /** What is done with a project that has them. */
  public interface Work<T, E extends Exception> {
    T with(Project project) throws E;
  }

  /** Works on the project with these revisions in a folder that goes away afterwards. */
  public <T, E extends Exception> T run(List<RevisionWritten> revisions, Work<T, E> work) throws E {
    List<Path> made = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("retort-trial");
      made.add(folder);
      for (RevisionWritten revision : revisions) {
        Path file = folder.resolve(revision.file().getFileName().toString());
        made.add(0, file);
        Files.writeString(file, revision.text());
      }
      return work.with(project.withMigrationsIn(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("revisions cannot be tried", e);
    } finally {
      made.forEach(RevisionTrial::delete);
    }
  }

  /** The script that runs them on a database that has what they follow. */
  public String script(List<RevisionWritten> revisions) {
    if (revisions.isEmpty()) {
      return "";
    }
    return run(
        revisions,
        trial -> {
          Revisions known = new Revisions(trial);
          RevisionGraph graph = known.graph();
          List<String> below = graph.maximal(graph.needs(revisions.get(0).id()));
          String last = revisions.get(revisions.size() - 1).id();
          return known.offline().plan(new Planner(graph).upgrade(below, last));
        });
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A temporary folder may be left behind.
    }
  }
}
