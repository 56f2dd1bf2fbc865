package dev.retort.engine.objects;

import dev.retort.engine.objects.SqlTokens.Token;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an object file.
 *
 * @param sql without its terminator
 * @param kind what it creates; null where it completes something: a comment, a grant
 * @param name what it creates, with a schema where the statement says one; null where {@code kind}
 *     is
 */
record ObjectStatement(
    String sql, Origin origin, @Nullable ObjectKind kind, @Nullable QualifiedName name) {
  private static final Map<String, ObjectKind> KINDS =
      Map.of(
          "view", ObjectKind.VIEW,
          "materialized", ObjectKind.MATERIALIZED_VIEW,
          "function", ObjectKind.FUNCTION,
          "procedure", ObjectKind.PROCEDURE,
          "aggregate", ObjectKind.AGGREGATE,
          "trigger", ObjectKind.TRIGGER,
          "rule", ObjectKind.RULE,
          "policy", ObjectKind.POLICY,
          "extension", ObjectKind.EXTENSION,
          "statistics", ObjectKind.STATISTICS);
  private static final Set<String> COMPLETING = Set.of("comment", "grant", "revoke", "alter");

  /** Words that may stand between {@code CREATE} and the kind, or between the kind and the name. */
  private static final Set<String> NOISE =
      Set.of(
          "or",
          "replace",
          "recursive",
          "constraint",
          "unique",
          "concurrently",
          "if",
          "not",
          "exists",
          "view",
          "only");

  /** The statements of a script. */
  static List<ObjectStatement> split(String text, String place) {
    List<ObjectStatement> statements = new ArrayList<>();
    List<Token> own = new ArrayList<>();
    int depth = 0;
    int body = 0; // of BEGIN ATOMIC, with the CASE expressions in it
    for (Token token : SqlTokens.of(text)) {
      if (token.is('(')) {
        depth++;
      } else if (token.is(')')) {
        depth--;
      } else if (token.is("atomic") && !own.isEmpty() && own.get(own.size() - 1).is("begin")) {
        body = 1;
      } else if (body > 0 && token.is("case")) {
        body++;
      } else if (body > 0 && token.is("end")) {
        body--;
      }
      if (token.is(';') && depth <= 0 && body == 0) {
        add(text, own, place, statements);
        own.clear();
      } else {
        own.add(token);
      }
    }
    add(text, own, place, statements);
    return statements;
  }

  private static void add(
      String text, List<Token> tokens, String place, List<ObjectStatement> into) {
    if (tokens.isEmpty()) {
      return;
    }
    int start = tokens.get(0).start();
    String sql = text.substring(start, tokens.get(tokens.size() - 1).end());
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    into.add(of(sql, tokens, Origin.of(place, line)));
  }

  /** A statement that PostgreSQL has printed. */
  static ObjectStatement of(String sql, Origin origin) {
    return of(sql, SqlTokens.of(sql), origin);
  }

  private static ObjectStatement of(String sql, List<Token> tokens, Origin origin) {
    if (!tokens.get(0).is("create")) {
      return new ObjectStatement(sql, origin, null, null);
    }
    int i = 1;
    ObjectKind kind = null;
    while (i < tokens.size() && kind == null) {
      String word = tokens.get(i).name().toLowerCase(Locale.ROOT);
      if (word.equals("event")) {
        kind = ObjectKind.EVENT_TRIGGER;
        i++;
      } else if (word.equals("index")) {
        kind = ObjectKind.VIEW_INDEX;
      } else if (KINDS.containsKey(word)) {
        kind = KINDS.get(word);
      } else if (!NOISE.contains(word)) {
        break;
      }
      i++;
    }
    if (kind == null) {
      return new ObjectStatement(sql, origin, null, null);
    }
    while (i < tokens.size()
        && tokens.get(i).kind() == SqlTokens.Kind.WORD
        && NOISE.contains(tokens.get(i).name())) {
      i++;
    }
    if (i >= tokens.size() || !tokens.get(i).isName()) {
      return new ObjectStatement(sql, origin, kind, null);
    }
    String first = tokens.get(i).name();
    boolean qualified =
        i + 2 < tokens.size() && tokens.get(i + 1).is('.') && tokens.get(i + 2).isName();
    return new ObjectStatement(
        sql,
        origin,
        kind,
        qualified
            ? QualifiedName.of(first, tokens.get(i + 2).name())
            : QualifiedName.of(null, first));
  }

  /** Whether such a statement belongs into a file of objects. */
  boolean isDefinition() {
    return kind != null
        ? name != null || kind == ObjectKind.VIEW_INDEX
        : COMPLETING.contains(firstWord());
  }

  /** Whether it makes a materialized view that is not to be filled. */
  boolean isUnfilled() {
    return kind == ObjectKind.MATERIALIZED_VIEW
        && sql.toLowerCase(Locale.ROOT).matches("(?s).*\\bwith\\s+no\\s+data\\s*");
  }

  /** Whether it is about privileges. */
  boolean isGrant() {
    String first = firstWord();
    return first.equals("grant")
        || first.equals("revoke")
        || sql.toLowerCase(Locale.ROOT).matches("(?s)alter\\s+default\\s.*");
  }

  private String firstWord() {
    return SqlTokens.of(sql).get(0).name().toLowerCase(Locale.ROOT);
  }
}
