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

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?'?(-?\\d+(?:\\.\\d*)?)'?\\)?(?:::(?:smallint|integer|bigint|real|double precision|numeric)(?:\\([\\d,]+\\))?)?");

  private DefaultEquivalence() {}

  static boolean same(@Nullable SqlExpression one, @Nullable SqlExpression other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (one.equals(other)
        || TRANSACTION_START.contains(one.text()) && TRANSACTION_START.contains(other.text())) {
      return true;
    }
    BigDecimal number = number(one);
    BigDecimal otherNumber = number(other);
    return number != null && otherNumber != null && number.compareTo(otherNumber) == 0;
  }

  private static @Nullable BigDecimal number(SqlExpression expression) {
    Matcher matcher = NUMBER.matcher(expression.text());
    return matcher.matches() ? new BigDecimal(matcher.group(1)) : null;
  }
}
