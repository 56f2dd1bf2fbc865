package dev.retort.revisions;

import dev.retort.runner.RevisionIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What GraalVM's {@code native-image} reads from the class path: classes and resources to keep. */
final class NativeImage {
  private NativeImage() {}

  /** Paths and texts; the folder is the package of the first class, so that jars do not meet. */
  static Map<String, String> files(List<String> classNames) {
    String first = classNames.get(0);
    String folder =
        "META-INF/native-image/dev.retort.revisions/"
            + first.substring(0, Math.max(0, first.lastIndexOf('.')))
            + "/";
    Map<String, String> files = new TreeMap<>();
    files.put(
        folder + "reflect-config.json",
        classNames.stream()
            .map(
                name ->
                    "  {\"name\": \""
                        + name
                        + "\", \"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]}")
            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    files.put(
        folder + "resource-config.json",
        classNames.stream()
            .map(name -> pattern(name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/')))
            .distinct()
            .collect(
                Collectors.joining(
                    "",
                    "{\"resources\": {\"includes\": [{\"pattern\": \"\\\\Q"
                        + RevisionIndex.PATH
                        + "\\\\E\"}",
                    "]}}\n")));
    return files;
  }

  /** The SQL files beside migrations. */
  private static String pattern(String folder) {
    return ", {\"pattern\": \"\\\\Q" + folder + "\\\\E.*[.]sql\"}";
  }
}
