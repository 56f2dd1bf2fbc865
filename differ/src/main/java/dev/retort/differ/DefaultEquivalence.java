package dev.retort.differ;

import dev.retort.schema.SqlExpression;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults that PostgreSQL prints differently although they mean the same. */
final class DefaultEquivalence {
  /** The start of the transaction, in its three spellings (manual, section 9.9.5). */
  private static final Set<String> TRANSACTION_START =
      Set.of("now()", "CURRENT_TIMESTAMP", "transaction_timestamp()");

  /** What else that is without a time zone, where session and column agree on the local time. */
  private static final String LOCAL = "LOCALTIMESTAMP";

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?'?(-?\\d+(?:\\.\\d*)?)'?\\)?(?:::(?:smallint|integer|bigint|real|double precision|numeric)(?:\\([\\d,]+\\))?)?");

  private DefaultEquivalence() {}

  /**
   * @param type the column's, as the catalog spells it
   */
  static boolean same(String type, @Nullable SqlExpression one, @Nullable SqlExpression other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (one.equals(other) || isNow(type, one) && isNow(type, other)) {
      return true;
    }
    BigDecimal number = number(one);
    BigDecimal otherNumber = number(other);
    return number != null && otherNumber != null && number.compareTo(otherNumber) == 0;
  }

  private static boolean isNow(String type, SqlExpression expression) {
    return TRANSACTION_START.contains(expression.text())
        || expression.text().equals(LOCAL) && type.endsWith("without time zone");
  }

  private static @Nullable BigDecimal number(SqlExpression expression) {
    Matcher matcher = NUMBER.matcher(expression.text());
    return matcher.matches() ? new BigDecimal(matcher.group(1)) : null;
  }
}
