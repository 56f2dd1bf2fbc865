package dev.retort.runner;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import dev.retort.runner.graph.GraphErrors;
import dev.retort.runner.graph.RevisionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations on disk. Reads them without compiling.
 *
 * @param files sorted by file name, then path
 * @param helpers sources in the folders that are no revisions, which revisions may use
 */
public record RevisionDirectory(
    RevisionGraph graph, List<RevisionFile> files, Map<Path, String> helpers) {
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing((Path path) -> path.getFileName().toString())
          .thenComparing(Path::toString);

  public RevisionDirectory {
    files = List.copyOf(files);
    helpers = Map.copyOf(helpers);
  }

  /**
   * Reads folders, with their subfolders. A folder that is not there is empty.
   *
   * @throws RetortException RT423 for a file that cannot be read, RT410 to RT421 for a history that
   *     contradicts itself
   */
  public static RevisionDirectory read(List<Path> folders) {
    Map<Path, String> sources = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw unreadable(folder, "it is no folder", null);
      }
    }
    for (Path path : sourceFiles(folders)) {
      try {
        sources.put(path, TextFile.read(path));
      } catch (IOException e) {
        throw unreadable(path, TextFile.why(e), e);
      }
    }
    List<RevisionFile> ofSql = new ArrayList<>();
    sources.forEach(
        (path, text) -> {
          if (isSql(path) && SqlRevision.isOne(text)) {
            ofSql.add(SqlRevision.parse(path, text));
          }
        });
    sources.keySet().removeIf(RevisionDirectory::isSql);
    Map<Path, String> candidates = new LinkedHashMap<>();
    Map<Path, String> helpers = new LinkedHashMap<>();
    sources.forEach(
        (path, text) -> (text.contains("Revision") ? candidates : helpers).put(path, text));
    List<RevisionFile> files =
        new ArrayList<>(
            new RevisionParser().parse(candidates).stream().map(SqlFiles::withFiles).toList());
    files.addAll(ofSql);
    files.sort(Comparator.comparing(RevisionFile::path, BY_NAME));
    candidates.forEach(helpers::put);
    files.forEach(file -> helpers.remove(file.path()));
    return new RevisionDirectory(
        RevisionGraph.of(files.stream().map(RevisionFile::node).toList()), files, helpers);
  }

  /** The file of a revision. */
  public RevisionFile file(String id) {
    return files.stream()
        .filter(file -> file.node().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                RunnerErrors.usage(
                    GraphErrors.UNKNOWN, "no revision is called " + id + ".", List.of(), ""));
  }

  private static RetortException unreadable(Path path, String why, @Nullable Exception cause) {
    return new RetortException(
        ErrorKind.USAGE,
        RunnerErrors.BAD_FILE,
        "the migrations cannot be read.",
        List.of("path   " + path, "why    " + why),
        "migrations.path names folders with readable files in UTF-8. Nothing was applied.",
        cause);
  }

  private static List<Path> sourceFiles(List<Path> folders) {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
          walk.filter(RevisionDirectory::isSource).forEach(found::add);
        } catch (UncheckedIOException e) {
          throw unreadable(folder, String.valueOf(e.getCause()), e);
        } catch (IOException e) {
          throw unreadable(folder, TextFile.why(e), e);
        }
      }
    }
    found.sort(BY_NAME);
    return found.stream().distinct().toList();
  }

  private static boolean isSql(Path path) {
    return path.getFileName().toString().endsWith(".sql");
  }

  /** Editors leave {@code .#A.java}, {@code #A.java#}, {@code A.java~} and the like. */
  private static boolean isSource(Path path) {
    String name = path.getFileName().toString();
    return (name.endsWith(".java") || name.endsWith(".sql"))
        && Character.isJavaIdentifierStart(name.charAt(0))
        && !name.equals("package-info.java")
        && Files.isRegularFile(path);
  }
}
