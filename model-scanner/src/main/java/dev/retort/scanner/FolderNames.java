package dev.retort.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The names in a folder, sorted. A path for each would be made for nothing: of class files, which
 * are nearly all that is there, the name is enough.
 */
public final class FolderNames {
  private FolderNames() {}

  /**
   * @throws IOException where it is no folder, or may not be read
   */
  public static String[] of(Path folder) throws IOException {
    String[] names = folder.toFile().list();
    if (names == null) {
      try (Stream<Path> entries = Files.list(folder)) { // says why
        names = entries.map(entry -> entry.getFileName().toString()).toArray(String[]::new);
      }
    }
    Arrays.sort(names);
    return names;
  }
}
