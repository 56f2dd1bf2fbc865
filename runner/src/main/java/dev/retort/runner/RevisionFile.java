package dev.retort.runner;

import dev.retort.runner.graph.RevisionNode;
import java.nio.file.Path;

/**
 * One migration, as a source or as a class that was compiled from one.
 *
 * @param path the file; of a class only its name is known
 * @param className with its package
 * @param source the whole text; empty where there is only a class
 * @param checksum SHA-256 of the source, hexadecimal; where there is none {@code sql:VERSION:} and
 *     that of the SQL which this version of Retort makes of the class; empty where nothing is known
 */
public record RevisionFile(
    RevisionNode node, Path path, String className, String source, String checksum) {
  /** Whether something else was applied. A source and a class cannot be compared: no. */
  boolean differsFrom(HistoryEntry applied) {
    return !checksum.isEmpty()
        && !applied.checksum().isEmpty()
        && kind(checksum).equals(kind(applied.checksum()))
        && !checksum.equals(applied.checksum());
  }

  private static String kind(String checksum) {
    return checksum.substring(0, checksum.lastIndexOf(':') + 1);
  }
}
