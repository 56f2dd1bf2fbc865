package dev.retort.runner;

import dev.retort.runner.graph.RevisionNode;
import dev.retort.schema.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of revisions that was made when their classes were compiled: all that their sources say
 * about history, and the sources themselves, so that an application needs no sources, no compiler
 * and no search of its class path. One {@code key value} a line; a revision begins with its id.
 */
public final class RevisionIndex {
  /** The resource. */
  public static final String PATH = "META-INF/retort/revisions";

  private static final String FIRST_LINE = "retort revisions 1";

  private RevisionIndex() {}

  /**
   * One entry: a class that the compiler has seen.
   *
   * @param source empty for an unknown one
   * @param file where the source is, so that SQL files beside it have their part in the checksum;
   *     null for nowhere
   */
  public static RevisionFile entry(
      RevisionNode node, String className, String source, @Nullable Path file) {
    String checksum = source.isEmpty() ? "" : Checksums.sha256(source);
    Path name = Path.of(node.origin().place());
    RevisionFile known =
        new RevisionFile(node, file == null ? name : file, className, source, checksum);
    return new RevisionFile(node, name, className, source, SqlFiles.withFiles(known).checksum());
  }

  /** The text of the resource: the same for the same revisions in any order. */
  public static String write(List<RevisionFile> files) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    files.stream()
        .sorted(Comparator.comparing(RevisionFile::className))
        .forEach(
            file -> {
              RevisionNode node = file.node();
              line(text, "revision", node.id());
              line(text, "class", file.className());
              line(text, "file", node.origin().place());
              line(text, "line", Integer.toString(node.origin().line()));
              line(text, "message", node.message());
              line(text, "created", node.created());
              line(text, "transactional", Boolean.toString(node.transactional()));
              node.parents().forEach(id -> line(text, "down", id));
              node.dependsOn().forEach(id -> line(text, "dependsOn", id));
              node.labels().forEach(id -> line(text, "label", id));
              node.replaces().forEach(id -> line(text, "replaces", id));
              line(text, "checksum", file.checksum());
              line(text, "source", file.source());
            });
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param place where it was found, for the error
   * @throws dev.retort.finding.RetortException RT525
   */
  public static List<RevisionFile> read(String text, String place) {
    List<RevisionFile> files = new ArrayList<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
      throw damaged(place, "it does not begin with \"" + FIRST_LINE + "\"");
    }
    for (String line : lines.subList(1, lines.size())) {
      int blank = line.indexOf(' ');
      if (blank < 0) {
        throw damaged(place, "a line has no value: " + line);
      }
      String key = line.substring(0, blank);
      if (key.equals("revision") && !values.isEmpty()) {
        files.add(file(values, place));
        values.clear();
      }
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(plain(line.substring(blank + 1)));
    }
    if (!values.isEmpty()) {
      files.add(file(values, place));
    }
    return files;
  }

  private static RevisionFile file(Map<String, List<String>> values, String place) {
    try {
      RevisionNode node =
          new RevisionNode(
              one(values, "revision"),
              values.getOrDefault("down", List.of()),
              values.getOrDefault("dependsOn", List.of()),
              values.getOrDefault("label", List.of()),
              values.getOrDefault("replaces", List.of()),
              one(values, "message"),
              one(values, "created"),
              Boolean.parseBoolean(one(values, "transactional")),
              Origin.of(one(values, "file"), Integer.parseInt(one(values, "line"))));
      return new RevisionFile(
          node,
          Path.of(node.origin().place()),
          one(values, "class"),
          one(values, "source"),
          one(values, "checksum"));
    } catch (IllegalArgumentException e) {
      throw damaged(place, String.valueOf(e.getMessage()));
    }
  }

  private static String one(Map<String, List<String>> values, String key) {
    List<String> found = values.getOrDefault(key, List.of());
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "revision " + values.get("revision") + " has no single value for " + key);
    }
    return found.get(0);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(' ');
    value
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append((char) c);
              }
            });
    text.append('\n');
  }

  private static String plain(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        char next = escaped.charAt(++i);
        text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static RuntimeException damaged(String place, String why) {
    return RunnerErrors.usage(
        RunnerErrors.BAD_INDEX,
        "the list of revisions cannot be read.",
        List.of("list   " + place, "why    " + why),
        "Compile the revisions again, with the revision-processor of the same version as the runner. Nothing was applied.");
  }
}
