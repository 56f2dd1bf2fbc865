package dev.retort.scanner.ddl;

import dev.retort.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Index(options)}: what stands behind the list of an index's keys.
 *
 * @param include as written
 * @param storage storage parameters
 * @param rest the words that were not understood; empty when all were
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
public record IndexOptions(
    List<String> include,
    boolean nullsNotDistinct,
    Map<String, String> storage,
    @Nullable SqlExpression where,
    String rest) {
  private static final IndexOptions NONE = new IndexOptions(List.of(), false, Map.of(), null, "");

  public IndexOptions {
    include = List.copyOf(include);
    storage = Map.copyOf(storage);
  }

  public static IndexOptions parse(@Nullable String options) {
    if (options == null || options.isEmpty()) {
      return NONE;
    }
    SqlWords words = new SqlWords(options);
    List<String> include = List.of();
    boolean nullsNotDistinct = false;
    Map<String, String> storage = new TreeMap<>();
    SqlExpression where = null;
    List<String> rest = new ArrayList<>();
    while (words.hasNext()) {
      if (words.accept("include")) {
        include = ForeignKeyClauses.list(words.acceptParenthesized());
      } else if (words.accept("nulls", "not", "distinct")) {
        nullsNotDistinct = true;
      } else if (words.accept("with")) {
        parameters(words.acceptParenthesized(), storage);
      } else if (words.accept("where") && words.hasNext()) {
        where = SqlExpression.of(words.readUntil(Set.of()));
      } else if (!words.accept("nulls", "distinct")) {
        rest.add(words.read());
      }
    }
    return new IndexOptions(include, nullsNotDistinct, storage, where, String.join(" ", rest));
  }

  private static void parameters(@Nullable String list, Map<String, String> storage) {
    for (String one : list == null ? new String[0] : list.split(",")) {
      String[] parts = one.split("=", 2);
      storage.put(
          parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? "true" : parts[1].strip());
    }
  }
}
