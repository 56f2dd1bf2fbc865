package dev.retort.scanner.mapping.table;

import dev.retort.schema.Order;
import dev.retort.schema.SqlTypes;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order that Hibernate gives the columns of a key: by physical size, at least four bytes, then
 * by name ({@code ColumnOrderingStrategyStandard}).
 */
final class ColumnOrder {
  /** Hibernate's own factor, which makes numbers smaller than they are. */
  private static final double DIGITS_PER_BYTE = Math.log(10) / Math.log(2) * 8;

  private static final Pattern MODIFIER = Pattern.compile("\\((\\d+)");

  private ColumnOrder() {}

  static List<ColumnDraft> sort(List<ColumnDraft> columns) {
    if (columns.size() < 2) {
      return List.copyOf(columns); // nearly always
    }
    Comparator<ColumnDraft> bySize = Order.by(c -> Math.max(4, bytes(c)));
    return columns.stream().sorted(Order.then(bySize, Order.by(c -> c.name().text()))).toList();
  }

  private static int bytes(ColumnDraft column) {
    Integer bytes = column.bytes();
    return bytes == null ? bytes(column.type()) : bytes;
  }

  private static int bytes(String written) {
    String type = SqlTypes.canonical(written);
    Matcher modifier = MODIFIER.matcher(type);
    int size = modifier.find() ? Integer.parseInt(modifier.group(1)) : -1;
    String name = type.replaceFirst("\\(.*?\\)", "");
    return switch (name) {
      case "boolean", "smallint", "integer", "real", "date" -> 4;
      case "double precision" -> 4; // counted by its 53 binary digits as if they were decimal
      case "time without time zone", "time with time zone" -> 4;
      case "bigint" -> 8;
      case "timestamp without time zone", "timestamp with time zone", "interval second" -> 8;
      case "uuid" -> 16;
      case "inet" -> 19;
      case "numeric" -> (int) Math.ceil((size < 0 ? 38 : size) / DIGITS_PER_BYTE);
      case "character varying" -> size < 0 || size == 255 ? 10_485_760 : size;
      case "character" -> size;
      default -> Integer.MAX_VALUE;
    };
  }
}
