package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lists the source files of folders and of {@code -sources} jars, in a stable order. */
final class SourceFiles {
  private SourceFiles() {}

  /**
   * @param known files that were met before, by path
   * @param findings a root that cannot be read is added to it
   */
  static List<SourceFile> read(
      List<Path> roots, Map<String, CachedSource> known, List<Finding> findings) {
    List<SourceFile> files = new ArrayList<>();
    for (Path root : roots) {
      try {
        if (Files.isDirectory(root)) {
          new SourceFolder(root, known, findings).list(files);
        } else {
          zip(root, files);
        }
      } catch (IOException e) {
        findings.add(
            SourceFindings.UNREADABLE.on(
                root, Origin.UNKNOWN, root + " is neither a folder nor a jar that can be read"));
      }
    }
    return files;
  }

  static Finding unreadable(Path path, IOException e) {
    return SourceFindings.UNREADABLE.on(
        path, Origin.UNKNOWN, "it cannot be read: " + e.getClass().getSimpleName());
  }

  private static void zip(Path root, List<SourceFile> files) throws IOException {
    try (ZipFile zip = new ZipFile(root.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> isSource(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        files.add(SourceFile.of(root + "!/" + entry.getName(), null, text(bytes)));
      }
    }
  }

  /** In UTF-8; where that cannot be, in what was usual before it: names must not suffer. */
  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  static boolean isSource(String name) {
    return name.endsWith(".java") && !name.endsWith("module-info.java") || name.endsWith(".kt");
  }
}
