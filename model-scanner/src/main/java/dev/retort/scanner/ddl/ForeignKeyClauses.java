package dev.retort.scanner.ddl;

import dev.retort.schema.Deferrability;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.MatchType;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand behind {@code FOREIGN KEY (…) REFERENCES t (…)}, and behind {@code UNIQUE (…)}, in
 * an annotation's {@code options}.
 *
 * @param include the columns of {@code INCLUDE (…)}, as written
 * @param rest the words that were not understood; empty when all were
 */
public record ForeignKeyClauses(
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    MatchType match,
    Deferrability deferrability,
    boolean validated,
    List<String> include,
    String rest) {

  private static final ForeignKeyClauses NONE = read(new SqlWords(""));

  public ForeignKeyClauses {
    include = List.copyOf(include);
  }

  public static ForeignKeyClauses parse(@Nullable String options) {
    return options == null || options.isEmpty() ? NONE : read(new SqlWords(options));
  }

  static ForeignKeyClauses read(SqlWords words) {
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    MatchType match = MatchType.SIMPLE;
    boolean deferrable = false;
    boolean deferred = false;
    boolean validated = true;
    List<String> include = List.of();
    List<String> rest = new ArrayList<>();
    while (words.hasNext()) {
      if (words.accept("on", "delete")) {
        onDelete = action(words, rest);
      } else if (words.accept("on", "update")) {
        onUpdate = action(words, rest);
      } else if (words.accept("match", "full")) {
        match = MatchType.FULL;
      } else if (words.accept("match", "simple")) {
        match = MatchType.SIMPLE;
      } else if (words.accept("not", "deferrable")) {
        deferrable = false;
      } else if (words.accept("deferrable")) {
        deferrable = true;
      } else if (words.accept("initially", "deferred")) {
        deferred = true;
      } else if (words.accept("initially", "immediate")) {
        deferred = false;
      } else if (words.accept("not", "valid")) {
        validated = false;
      } else if (words.accept("include")) {
        include = list(words.acceptParenthesized());
      } else {
        rest.add(words.read());
      }
    }
    return new ForeignKeyClauses(
        onDelete,
        onUpdate,
        match,
        Deferrability.of(deferrable, deferred),
        validated,
        include,
        String.join(" ", rest));
  }

  /** The same clauses on a foreign key. */
  public ForeignKey applyTo(ForeignKey key) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.refTable(),
        key.refColumns(),
        onDelete == ReferentialAction.NO_ACTION ? key.onDelete() : onDelete,
        key.onDeleteColumns(),
        onUpdate,
        match,
        deferrability,
        validated,
        key.comment(),
        key.origin());
  }

  private static ReferentialAction action(SqlWords words, List<String> rest) {
    if (words.accept("cascade")) {
      return ReferentialAction.CASCADE;
    }
    if (words.accept("restrict")) {
      return ReferentialAction.RESTRICT;
    }
    if (words.accept("set", "null")) {
      return ReferentialAction.SET_NULL;
    }
    if (words.accept("set", "default")) {
      return ReferentialAction.SET_DEFAULT;
    }
    if (!words.accept("no", "action")) {
      rest.add(words.read());
    }
    return ReferentialAction.NO_ACTION;
  }

  /** The entries of a comma-separated list of names. */
  static List<String> list(@Nullable String text) {
    List<String> entries = new ArrayList<>();
    SqlWords words = new SqlWords(text == null ? "" : text);
    while (words.hasNext()) {
      if (!words.accept(",")) {
        entries.add(words.read());
      }
    }
    return entries;
  }
}
