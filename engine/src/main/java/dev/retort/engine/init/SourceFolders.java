package dev.retort.engine.init;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The source folders of a project: its own, or else those of its modules, however deep they lie.
 */
public final class SourceFolders {
  private static final Path MAIN = Path.of("src", "main", "java");

  /** How deep modules may lie in modules. */
  private static final int DEPTH = 6;

  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin", "node_modules");

  private SourceFolders() {}

  /** Relative to the folder; {@code src/main/java} where there is none at all. */
  public static List<Path> of(Path folder) throws IOException {
    if (Files.isDirectory(folder.resolve(MAIN)) || !Files.isDirectory(folder)) {
      return List.of(MAIN);
    }
    Set<Path> modules = new TreeSet<>();
    Files.walkFileTree(
        folder,
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            String name = each.getFileName() == null ? "" : each.getFileName().toString();
            boolean inside = !each.equals(folder);
            if (inside && (name.startsWith(".") || name.equals("src") || OUTPUT.contains(name))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.isDirectory(each.resolve(MAIN))) {
              modules.add(folder.relativize(each).resolve(MAIN));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) {
            return FileVisitResult.CONTINUE; // a folder that nobody may read has no module for us
          }
        });
    return modules.isEmpty() ? List.of(MAIN) : List.copyOf(modules);
  }

  /**
   * The folders in which build files may stand: the project's, those of its modules and what lies
   * between.
   */
  static Set<Path> withBuildFiles(Path folder, List<Path> sources) {
    Set<Path> folders = new TreeSet<>();
    folders.add(folder);
    for (Path source : sources) {
      Path module = folder.resolve(source).normalize();
      for (int up = 0; up < MAIN.getNameCount() && module != null; up++) {
        module = module.getParent();
      }
      while (module != null && module.startsWith(folder) && folders.add(module)) {
        module = module.getParent();
      }
    }
    return folders;
  }
}
