package dev.retort.engine.objects;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.finding.TextFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code .sql} files in which a project keeps its views, routines, triggers and their like
 * ({@code models.objects}), statement by statement, in the order of the files' names.
 */
public final class ObjectFiles {
  private final List<ObjectStatement> statements;

  private ObjectFiles(List<ObjectStatement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** No files. */
  public static ObjectFiles none() {
    return new ObjectFiles(List.of());
  }

  /**
   * @param folders or single files, which exist
   * @param base what places in messages are relative to
   * @param grants whether privileges are managed
   * @throws RetortException RT276 for a statement that defines nothing, RT277 for privileges that
   *     are not managed, RT467 for a file that cannot be read
   */
  public static ObjectFiles read(List<Path> folders, Path base, boolean grants) {
    List<ObjectStatement> statements = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        Path place = file.startsWith(base) ? base.relativize(file) : file;
        for (ObjectStatement statement :
            ObjectStatement.split(text(file), place.toString().replace('\\', '/'))) {
          check(statement, grants);
          statements.add(statement);
        }
      }
    }
    return new ObjectFiles(statements);
  }

  public boolean isEmpty() {
    return statements.isEmpty();
  }

  List<ObjectStatement> statements() {
    return statements;
  }

  private static void check(ObjectStatement statement, boolean grants) {
    if (!statement.isDefinition()) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT276",
          "a file of objects holds a statement that defines no object.",
          List.of("at          " + statement.origin(), "statement   " + excerpt(statement.sql())),
          "These files hold CREATE, COMMENT, GRANT and ALTER of views, routines, triggers, rules, policies, statistics and"
              + " extensions. Put anything else into a migration. Nothing was touched.");
    }
    if (statement.isGrant() && !grants) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT277",
          "a file of objects speaks of privileges, which are not managed.",
          List.of("at          " + statement.origin(), "statement   " + excerpt(statement.sql())),
          "Set grants = true in [database], or keep privileges in migrations. Nothing was touched.");
    }
  }

  static String excerpt(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 100) + " …";
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return TextFile.read(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static RetortException unreadable(Path file, IOException cause) {
    return new RetortException(
        ErrorKind.USAGE,
        "RT467",
        "a file cannot be read.",
        List.of("file   " + file, "why    " + TextFile.why(cause)),
        "Correct the path. Nothing was touched.",
        cause);
  }
}
