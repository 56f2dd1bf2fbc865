package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.scanner.kept.Digest;
import dev.retort.scanner.kept.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of sources. Files that are what they were when they were last met are not read yet. */
final class SourceFolder {
  private final Path root;
  private final Map<String, CachedSource> known;
  private final List<Finding> findings;
  private final long nowMillis = System.currentTimeMillis();

  SourceFolder(Path root, Map<String, CachedSource> known, List<Finding> findings) {
    this.root = root;
    this.known = known;
    this.findings = findings;
  }

  /** Adds its files in the order of their paths. What may not be read is reported. */
  void list(List<SourceFile> files) throws IOException {
    Map<Path, BasicFileAttributes> found = new TreeMap<>();
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SourceFiles.isSource(file.toString()) && attributes.isRegularFile()) {
              found.put(file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) { // a link to a folder above it
              findings.add(SourceFiles.unreadable(file, e));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.forEach(
        (path, attributes) -> {
          try {
            files.add(file(path, Stamp.of(attributes, nowMillis)));
          } catch (IOException e) {
            findings.add(SourceFiles.unreadable(path, e));
          }
        });
  }

  private SourceFile file(Path path, Stamp stamp) throws IOException {
    String name = path.toString().replace('\\', '/');
    CachedSource before = known.get(name);
    if (before == null || !before.stamp().looksLike(stamp)) {
      return SourceFile.of(name, stamp, read(path));
    }
    if (before.stamp().settled()) {
      return SourceFile.unchanged(name, stamp, before.facts(), () -> readLater(path));
    }
    String text = read(path);
    return Digest.of(text).equals(before.facts().hash())
        ? SourceFile.unchanged(name, stamp, before.facts(), () -> text)
        : SourceFile.of(name, stamp, text);
  }

  private static String read(Path path) throws IOException {
    return SourceFiles.text(Files.readAllBytes(path));
  }

  private static String readLater(Path path) {
    try {
      return read(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it was there when it was listed
    }
  }
}
