package dev.retort.operations;

import java.util.List;
import java.util.regex.Pattern;

/**
 * SQL with routines whose body is standard SQL ({@code BEGIN ATOMIC … END}). The JDBC driver ends a
 * statement at the semicolons in such a body, so these go as text to the server, which knows
 * better.
 */
public final class StandardBodies {
  private static final Pattern BODY = Pattern.compile("(?i)\\bbegin\\s+atomic\\b");
  private static final Pattern ROUTINE =
      Pattern.compile("(?i)create\\s+(or\\s+replace\\s+)?(function|procedure)\\b");

  private StandardBodies() {}

  /** The SQL in pieces that the driver sends as they are; one piece where that is all of it. */
  public static List<String> pieces(String sql) {
    if (!BODY.matcher(sql).find()) {
      return List.of(sql);
    }
    List<String> statements;
    try {
      statements = SqlStatements.split(sql);
    } catch (IllegalArgumentException e) {
      return List.of(sql); // the server says what is wrong with it
    }
    return statements.stream().map(StandardBodies::piece).toList();
  }

  /** One statement, which drivers and scripts might end at a semicolon of its body. */
  static String whole(String statement) {
    return BODY.matcher(statement).find() ? block(statement) : statement;
  }

  private static String block(String statement) {
    return DollarQuotes.anonymousBlock(
        "BEGIN\n  EXECUTE " + DollarQuotes.quote(statement) + ";\nEND");
  }

  private static String piece(String statement) {
    boolean body =
        BODY.matcher(statement).find()
            && ROUTINE.matcher(SqlStatements.withoutLeadingComments(statement)).lookingAt();
    return body ? block(statement) : statement;
  }
}
