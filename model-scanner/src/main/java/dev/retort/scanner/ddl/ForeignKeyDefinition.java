package dev.retort.scanner.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code @ForeignKey(foreignKeyDefinition)}: the whole constraint behind its name.
 *
 * @param columns as written
 * @param refTable as written, with its schema if it has one
 * @param refColumns as written; empty for the primary key
 */
public record ForeignKeyDefinition(
    List<String> columns, String refTable, List<String> refColumns, ForeignKeyClauses clauses) {
  public ForeignKeyDefinition {
    columns = List.copyOf(columns);
    refColumns = List.copyOf(refColumns);
  }

  /** Empty when this is no foreign key. */
  public static Optional<ForeignKeyDefinition> parse(String definition) {
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    SqlWords words = new SqlWords(definition);
    if (!words.accept("foreign", "key")) {
      return Optional.empty();
    }
    List<String> columns = ForeignKeyClauses.list(words.acceptParenthesized());
    if (columns.isEmpty() || !words.accept("references")) {
      return Optional.empty();
    }
    StringBuilder table = new StringBuilder(words.read());
    while (words.peek().startsWith(".") || table.toString().endsWith(".")) {
      table.append(words.read()); // "a"."b" is three words
    }
    List<String> refColumns = ForeignKeyClauses.list(words.acceptParenthesized());
    return Optional.of(
        new ForeignKeyDefinition(
            columns, table.toString(), refColumns, ForeignKeyClauses.read(words)));
  }
}
