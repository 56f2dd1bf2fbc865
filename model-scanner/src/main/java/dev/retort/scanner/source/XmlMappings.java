package dev.retort.scanner.source;

import dev.retort.finding.Finding;
import dev.retort.schema.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mappings in XML, which are not read, so that nobody misses them in silence. */
final class XmlMappings {
  private static final Pattern MAPPING_FILE =
      Pattern.compile("<mapping-file>\\s*([^<]+?)\\s*</mapping-file>");

  private XmlMappings() {}

  /** Looks into the source roots and the resources beside them. */
  static void report(List<Path> sourceRoots, List<Finding> findings) {
    Set<Path> folders = new TreeSet<>();
    for (Path root : sourceRoots) {
      Path folder = root.toAbsolutePath().normalize();
      folders.add(folder);
      if (folder.endsWith("java")) {
        folders.add(folder.resolveSibling("resources"));
      }
    }
    for (Path folder : folders) {
      Path standard = folder.resolve("META-INF/orm.xml");
      if (Files.exists(standard)) {
        findings.add(
            SourceFindings.XML_MAPPING.on(
                standard, Origin.of("orm.xml", 1), "mappings in META-INF/orm.xml are not read"));
      }
      for (String file : mappingFiles(folder.resolve("META-INF/persistence.xml"))) {
        if (!file.equals("META-INF/orm.xml")) {
          findings.add(
              SourceFindings.XML_MAPPING.on(
                  folder.resolve(file),
                  Origin.of("persistence.xml", 1),
                  "mappings in " + file + ", which persistence.xml names, are not read"));
        }
      }
    }
  }

  private static List<String> mappingFiles(Path persistence) {
    List<String> files = new ArrayList<>();
    if (Files.exists(persistence)) {
      try {
        Matcher matcher =
            MAPPING_FILE.matcher(Files.readString(persistence, StandardCharsets.UTF_8));
        while (matcher.find()) {
          files.add(matcher.group(1));
        }
      } catch (IOException e) {
        return List.of(); // not text: whatever it is, no persistence unit is described by it
      }
    }
    return files;
  }
}
