package dev.retort.engine.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.retort.differ.RenameAnswers;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import dev.retort.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers to questions about renames, collected from {@code --rename}, {@code --rename-table},
 * {@code --rename-sequence}, {@code --answers} and {@code --allow-drops}.
 *
 * <p>The file is JSON and can be committed: {@code {"tables": {"old": "new"}, "columns":
 * {"users.old": "new"}, "sequences": {"old": "new"}, "declined": ["column:public.users.a->b"]}}.
 */
public final class Answers {
  private final String defaultSchema;
  private final Map<QualifiedName, String> tables = new TreeMap<>();
  private final Map<QualifiedName, Map<String, String>> columns = new TreeMap<>();
  private final Map<QualifiedName, String> sequences = new TreeMap<>();
  private final Set<String> declined = new TreeSet<>();
  private boolean restyled;
  private boolean acceptDrops;

  public Answers(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  /** {@code table.old=new}, {@code schema.table.old=new}. */
  public void column(String text) {
    String[] sides = sides("--rename", text, "table.old=new");
    int dot = sides[0].lastIndexOf('.');
    if (dot <= 0 || dot == sides[0].length() - 1) {
      throw malformed("--rename", text, "table.old=new");
    }
    QualifiedName table = QualifiedName.parse(sides[0].substring(0, dot)).in(defaultSchema);
    columns.computeIfAbsent(table, t -> new TreeMap<>()).put(sides[0].substring(dot + 1), sides[1]);
  }

  /** {@code old=new}, {@code schema.old=new}. */
  public void table(String text) {
    renamed("--rename-table", text, tables);
  }

  /** {@code old=new}, {@code schema.old=new}. */
  public void sequence(String text) {
    renamed("--rename-sequence", text, sequences);
  }

  private void renamed(String flag, String text, Map<QualifiedName, String> names) {
    String[] sides = sides(flag, text, "old=new");
    names.put(
        QualifiedName.parse(sides[0]).in(defaultSchema), QualifiedName.parse(sides[1]).name());
  }

  /** Whatever is the same words in another style was renamed. */
  public void restyled(boolean renamed) {
    restyled |= renamed;
  }

  /** Whatever is not answered is no rename, and what is dropped may be. */
  public void allowDrops(boolean allow) {
    acceptDrops |= allow;
  }

  /** Adds what a file says. */
  public void file(Path file) {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(TextFile.read(file));
    } catch (JsonProcessingException e) {
      throw unreadable(file, e.getOriginalMessage());
    } catch (IOException e) {
      throw unreadable(file, TextFile.why(e));
    }
    root.path("tables").properties().forEach(e -> table(e.getKey() + "=" + e.getValue().asText()));
    root.path("columns")
        .properties()
        .forEach(e -> column(e.getKey() + "=" + e.getValue().asText()));
    root.path("sequences")
        .properties()
        .forEach(e -> sequence(e.getKey() + "=" + e.getValue().asText()));
    root.path("declined").forEach(id -> declined.add(id.asText()));
  }

  public RenameAnswers build() {
    return new RenameAnswers(tables, columns, sequences, restyled, declined, acceptDrops);
  }

  private static String[] sides(String flag, String text, String form) {
    String[] sides = text.split("=", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw malformed(flag, text, form);
    }
    return sides;
  }

  private static RetortException malformed(String flag, String text, String form) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT468",
        flag + " cannot be understood.",
        List.of("given      " + text, "expected   " + form),
        "Nothing was touched.");
  }

  private static RetortException unreadable(Path file, String why) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT467",
        "a file cannot be read.",
        List.of("file   " + file, "why    " + why),
        "It should be JSON with the keys tables, columns, sequences and declined. Nothing was touched.");
  }
}
