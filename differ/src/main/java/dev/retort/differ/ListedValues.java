package dev.retort.differ;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A check that lists the values of one column, or bounds its numbers from zero on: how an enum is
 * kept in a text or in a number.
 *
 * @param values in the order of the text; of numbers, those from zero to the bound
 * @param ordinal whether they are the places of an enum's constants
 */
record ListedValues(String column, List<String> values, boolean ordinal) {
  private static final Pattern LIST =
      Pattern.compile("(?is).*(=\\s*any\\b|\\bin\\s*\\().*|[^<>]*[^<>!]=\\s*'[^']*'[^<>=]*");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)\\W*([\\p{L}_][\\p{L}\\p{N}_$]*)\\W*(?:>=\\s*0\\W+AND\\b.*<=|BETWEEN\\s+0\\s+AND)\\s*(\\d{1,4})\\W*");

  /** The name under which answers speak of a column's values: {@code public.orders.status}. */
  static QualifiedName object(QualifiedName table, String column) {
    return table.withName(table.name() + "." + column);
  }

  static Optional<ListedValues> of(Table table, CheckConstraint check) {
    String text = check.expression().text();
    Set<String> columns = SqlWords.identifiers(text);
    columns.retainAll(table.columns().stream().map(Column::name).toList());
    if (columns.size() != 1) {
      return Optional.empty();
    }
    String column = columns.iterator().next();
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      int last = Integer.parseInt(range.group(2));
      List<String> places = IntStream.rangeClosed(0, last).mapToObj(Integer::toString).toList();
      return Optional.of(new ListedValues(column, places, true));
    }
    List<String> values = SqlWords.literals(text);
    return values.isEmpty() || !LIST.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(new ListedValues(column, values, false));
  }
}
