package dev.retort.engine.verify;

import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a column may take, as SQL. */
final class SeedValues {
  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])(\\d+)(?![\\w.'])");
  private static final Pattern LENGTH = Pattern.compile("\\((\\d+)");

  private final Schema schema;

  SeedValues(Schema schema) {
    this.schema = schema;
  }

  /** What to try for a row, the likeliest first. */
  List<String> candidates(Table table, Column column, int row) {
    String type = base(column.type());
    List<CheckConstraint> checks = new ArrayList<>();
    table.checks().stream()
        .filter(check -> check.expression().text().contains(column.name()))
        .forEach(checks::add);
    domain(column.type()).ifPresent(domain -> checks.addAll(domain.checks()));
    List<String> candidates = new ArrayList<>();
    for (CheckConstraint check : checks) {
      Matcher text = TEXT.matcher(check.expression().text());
      while (text.find()) {
        candidates.add(typed("'" + text.group(1) + "'", column));
      }
      Matcher number = NUMBER.matcher(check.expression().text());
      while (number.find() && isNumeric(type)) {
        long value = Math.min(Long.parseLong("0" + number.group(1)), 30_000);
        candidates.add(Long.toString(value + row));
        candidates.add(Long.toString(Math.max(0, value - row)));
      }
    }
    candidates.add(typed(plain(column.type(), type, row), column));
    return candidates;
  }

  private static String typed(String literal, Column column) {
    return literal + "::" + column.type();
  }

  private static boolean isNumeric(String type) {
    return type.matches("(smallint|integer|bigint|numeric|real|double precision).*");
  }

  private String plain(String declared, String type, int row) {
    if (type.endsWith("[]")) {
      return "'{}'";
    }
    Optional<EnumType> labels =
        schema.enums().stream().filter(e -> isCalled(declared, e.name())).findFirst();
    if (labels.isPresent()) {
      List<String> all = labels.get().labels();
      return all.isEmpty() ? "NULL" : Identifiers.literal(all.get((row - 1) % all.size()));
    }
    String kind = type.replaceFirst("\\(.*?\\)", "");
    return switch (kind) {
      case "smallint", "integer", "bigint", "real", "double precision", "money", "oid" ->
          "'" + row + "'";
      case "numeric" -> type.matches("numeric\\((\\d+),\\1\\)") ? "'0'" : "'" + row + "'";
      case "boolean" -> row % 2 == 0 ? "'f'" : "'t'";
      case "uuid" -> "'00000000-0000-4000-8000-%012d'".formatted(row);
      case "date", "timestamp without time zone", "timestamp with time zone" ->
          "'2020-02-%02d'".formatted(row);
      case "time without time zone", "time with time zone" -> "'10:%02d'".formatted(row);
      case "interval" -> "'" + row + " days'";
      case "json", "jsonb" -> "'{\"row\": " + row + "}'";
      case "bytea" -> "'\\x0" + row + "'";
      case "inet", "cidr" -> "'10.0.0." + row + "'";
      case "macaddr" -> "'08:00:2b:01:02:0" + row + "'";
      case "bit" -> "'" + String.valueOf(row % 2).repeat(length(type, 1)) + "'";
      case "bit varying" -> "'" + row % 2 + "'";
      case "xml" -> "'<row n=\"" + row + "\"/>'";
      case "point" -> "'(" + row + "," + row + ")'";
      default -> kind.endsWith("range") ? "'empty'" : "'" + text(length(type, 20), row) + "'";
    };
  }

  private static String text(int length, int row) {
    String text = "row " + row;
    return length >= text.length() ? text : Integer.toString(row);
  }

  private static int length(String type, int otherwise) {
    Matcher length = LENGTH.matcher(type);
    return length.find() ? Integer.parseInt(length.group(1)) : otherwise;
  }

  /** What a domain stands on. */
  private String base(String type) {
    return domain(type).map(domain -> base(domain.type())).orElse(type);
  }

  private Optional<Domain> domain(String type) {
    return schema.domains().stream().filter(domain -> isCalled(type, domain.name())).findFirst();
  }

  private static boolean isCalled(String type, QualifiedName name) {
    return type.equals(name.quoted())
        || type.equals(name.toString())
        || type.equals(name.name())
        || type.equals(Identifiers.quote(name.name()));
  }
}
