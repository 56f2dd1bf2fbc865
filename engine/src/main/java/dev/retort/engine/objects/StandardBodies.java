package dev.retort.engine.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * Scripts with routines whose body is standard SQL ({@code BEGIN ATOMIC … END}). The JDBC driver
 * ends a statement at the semicolons in such a body, so these go as text to the server, which knows
 * better.
 */
public final class StandardBodies {
  private StandardBodies() {}

  /** The script in pieces that the driver sends as they are; one piece where that is the script. */
  public static List<String> pieces(String script) {
    if (!script.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\bbegin\\s+atomic\\b.*")) {
      return List.of(script);
    }
    List<String> pieces = new ArrayList<>();
    for (ObjectStatement statement : ObjectStatement.split(script, "")) {
      boolean body =
          statement
                  .sql()
                  .toLowerCase(java.util.Locale.ROOT)
                  .matches("(?s).*\\bbegin\\s+atomic\\b.*")
              && statement.kind() != null
              && statement.kind().isRoutine();
      pieces.add(body ? quoted(statement.sql()) : statement.sql());
    }
    return pieces;
  }

  private static String quoted(String sql) {
    String tag = "$retort$";
    for (int i = 1; sql.contains(tag); i++) {
      tag = "$retort" + i + "$";
    }
    return "DO $retort_do$ BEGIN EXECUTE " + tag + sql + tag + "; END $retort_do$";
  }
}
