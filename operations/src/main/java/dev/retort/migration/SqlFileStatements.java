package dev.retort.migration;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.operations.SqlStatements;
import java.util.List;

/** Takes an SQL file apart, or says why it cannot. */
final class SqlFileStatements {
  private SqlFileStatements() {}

  static List<String> of(String file, String text) {
    try {
      return SqlStatements.split(text);
    } catch (IllegalArgumentException e) {
      throw new RetortException(
          ErrorKind.USAGE,
          "RT435",
          "the SQL file " + file + " cannot be taken apart.",
          List.of("file   " + file, "why    " + e.getMessage()),
          "It may hold SQL that a server understands, and nothing of psql's own.",
          e);
    }
  }
}
