package dev.retort.runner;

import dev.retort.finding.TextFile;
import dev.retort.migration.Migration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that {@code op.sqlFile} reads: beside the migration, on disk or on the class path. */
public final class SqlFiles {
  private static final Pattern MENTION = Pattern.compile("\\bsqlFile\\s*\\(\\s*\"([^\"\\\\]+)\"");

  private SqlFiles() {}

  /**
   * The text of a file.
   *
   * @param name relative to the migration
   * @throws dev.retort.finding.RetortException RT434 when it is not there
   */
  public static String text(RevisionFile revision, Migration migration, String name) {
    try {
      Path file = revision.path().resolveSibling(name);
      // A class from the class path has a file name and no folder: nothing is read from just
      // anywhere.
      if (revision.path().getParent() != null && Files.isRegularFile(file)) {
        return TextFile.read(file);
      }
      try (InputStream resource = migration.getClass().getResourceAsStream(name)) {
        if (resource != null) {
          return TextFile.withoutMark(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      throw missing(revision, name, "it is not there");
    } catch (IOException e) {
      throw missing(revision, name, TextFile.why(e));
    }
  }

  /** The revision with a checksum that the files which it names have a part in. */
  static RevisionFile withFiles(RevisionFile revision) {
    Matcher mention = MENTION.matcher(revision.source());
    StringBuilder all = new StringBuilder(revision.source());
    boolean found = false;
    while (mention.find()) {
      Path file = revision.path().resolveSibling(mention.group(1));
      if (revision.path().getParent() != null && Files.isRegularFile(file)) {
        found = true;
        try {
          all.append('\0').append(mention.group(1)).append('\0').append(TextFile.read(file));
        } catch (IOException e) {
          throw missing(revision, mention.group(1), TextFile.why(e));
        }
      }
    }
    return found
        ? new RevisionFile(
            revision.node(),
            revision.path(),
            revision.className(),
            revision.source(),
            Checksums.sha256(all.toString()))
        : revision;
  }

  private static dev.retort.finding.RetortException missing(
      RevisionFile revision, String name, String why) {
    return RunnerErrors.usage(
        RunnerErrors.SQL_FILE,
        "revision " + revision.node().id() + " reads " + name + ", which cannot be read.",
        List.of(
            "revision   " + revision.node().evidence(),
            "file       " + revision.path().resolveSibling(name),
            "why        " + why),
        "The name is relative to the migration. Nothing was applied.");
  }
}
