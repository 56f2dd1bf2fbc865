package dev.retort.operations;

import java.util.List;
import java.util.regex.Pattern;

/** Runs SQL that a person wrote: one statement, whose lock nobody knows. */
public record ExecuteSql(String sql) implements Operation {
  /** What the server refuses inside a transaction block. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?is)\\s*(vacuum\\b|(create|drop)\\s+database\\b|alter\\s+system\\b|(create|drop)\\s+tablespace\\b"
              + "|(create\\s+(unique\\s+)?|drop\\s+)index\\s+concurrently\\b|reindex\\b.*\\bconcurrently\\b"
              + "|alter\\s+table\\b.*\\bdetach\\s+partition\\b.*\\bconcurrently\\b|(create|drop)\\s+subscription\\b).*");

  public ExecuteSql {
    if (sql.isBlank()) {
      throw new IllegalArgumentException("there is no SQL to execute");
    }
  }

  @Override
  public String object() {
    return "sql";
  }

  @Override
  public String description() {
    String line = sql.strip().replaceAll("\\s+", " ");
    return "execute " + (line.length() > 80 ? line.substring(0, 79) + "…" : line);
  }

  @Override
  public List<Statement> statements(SqlContext context) {
    return List.of(
        new Statement(
            sql,
            LockLevel.ACCESS_EXCLUSIVE,
            !ALONE.matcher(SqlStatements.withoutLeadingComments(sql)).matches()));
  }

  @Override
  public Inverse inverse() {
    return Inverse.impossible("only its author knows what undoes " + description().substring(8));
  }
}
