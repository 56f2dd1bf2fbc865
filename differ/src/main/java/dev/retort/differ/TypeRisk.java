package dev.retort.differ;

import dev.retort.operations.TypeShape;
import dev.retort.operations.TypeShape.Family;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change of type does to the values that are there: nothing, rounding, refusal, a rewrite.
 */
final class TypeRisk {
  /** Whole digits that each integer type holds for certain. */
  private static final Map<String, Integer> RANK =
      Map.of("smallint", 1, "integer", 2, "bigint", 3, "real", 4, "double precision", 5);

  private TypeRisk() {}

  /** Why values may be refused or changed; null where each keeps its meaning. */
  static @Nullable String valuesAtRisk(String fromType, String toType) {
    TypeShape from = TypeShape.of(fromType);
    TypeShape to = TypeShape.of(toType);
    if (from.array() != to.array()) {
      return to.array() || to.family() == Family.TEXT ? null : "an array becomes a single value";
    }
    if (to.family() == Family.TEXT) {
      return textRisk(from, to);
    }
    if (from.family() == Family.TEXT) {
      return "texts that do not read as " + toType + " are refused";
    }
    if (from.family() == Family.NUMBER && to.family() == Family.NUMBER) {
      return numberRisk(from, to);
    }
    if (from.family() == Family.NUMBER && to.family() == Family.BOOLEAN) {
      return "every number but zero becomes true";
    }
    return timeRisk(from, to);
  }

  private static @Nullable String textRisk(TypeShape from, TypeShape to) {
    if (to.modifiers().isEmpty()) {
      return to.base().equals("name") ? "texts longer than 63 bytes are cut" : null;
    }
    int limit = to.modifiers().get(0);
    boolean fits =
        from.family() == Family.TEXT
            && !from.modifiers().isEmpty()
            && from.modifiers().get(0) <= limit;
    return fits ? null : "texts longer than " + limit + " characters are refused";
  }

  private static @Nullable String numberRisk(TypeShape from, TypeShape to) {
    if (from.base().equals("numeric") && to.base().equals("numeric")) {
      return numericRisk(from.modifiers(), to.modifiers());
    }
    if (to.base().equals("numeric")) {
      if (to.modifiers().isEmpty()) {
        return null;
      }
      int whole = to.modifiers().get(0) - to.modifiers().get(1);
      boolean fits =
          switch (from.base()) {
            case "smallint" -> whole >= 5;
            case "integer" -> whole >= 10;
            case "bigint" -> whole >= 19;
            default -> false;
          };
      return fits ? null : "numbers with more than " + whole + " whole digits are refused";
    }
    if (from.base().equals("numeric")) {
      return "fractions are rounded and numbers out of range are refused";
    }
    int fromRank = RANK.getOrDefault(from.base(), 0);
    int toRank = RANK.getOrDefault(to.base(), 0);
    if (from.base().equals("integer") && to.base().equals("real")
        || from.base().equals("bigint") && toRank >= 4) {
      return "large numbers lose their last digits";
    }
    if (toRank >= fromRank) {
      return null;
    }
    return fromRank >= 4
        ? "fractions are rounded and numbers out of range are refused"
        : "numbers out of range are refused";
  }

  private static @Nullable String numericRisk(List<Integer> from, List<Integer> to) {
    if (to.isEmpty()) {
      return null;
    }
    if (from.isEmpty()) {
      return "fractions are rounded to " + to.get(1) + " digits and large numbers are refused";
    }
    boolean rounded = to.get(1) < from.get(1);
    boolean refused = to.get(0) - to.get(1) < from.get(0) - from.get(1);
    if (rounded) {
      return "fractions are rounded to " + to.get(1) + " digits";
    }
    return refused
        ? "numbers with more than " + (to.get(0) - to.get(1)) + " whole digits are refused"
        : null;
  }

  private static @Nullable String timeRisk(TypeShape from, TypeShape to) {
    if (from.family() == Family.DATETIME && to.base().equals("date")) {
      return from.base().equals("date") ? null : "the time of day is lost";
    }
    if (from.family() == Family.DATETIME && to.family() == Family.TIME) {
      return "the date is lost";
    }
    if (from.base().equals("time with time zone") && to.base().startsWith("time without")) {
      return "the time zone is lost";
    }
    if (from.family() == to.family() && precision(to) < precision(from)) {
      return "times are rounded to " + precision(to) + " digits of a second";
    }
    if (from.base().equals("json") && to.base().equals("jsonb")) {
      return "blanks, the order of keys and repeated keys are lost";
    }
    return null;
  }

  /** Whether the server writes every row anew. */
  static boolean rewrites(String fromType, String toType) {
    TypeShape from = TypeShape.of(fromType);
    TypeShape to = TypeShape.of(toType);
    if (from.array() || to.array()) {
      return !(from.array()
          && to.array()
          && from.base().equals(to.base())
          && (to.modifiers().isEmpty() || grows(from, to)));
    }
    boolean bothVarying = isVarying(from) && isVarying(to);
    if (bothVarying) {
      return !(to.modifiers().isEmpty() || grows(from, to));
    }
    if (!from.base().equals(to.base())) {
      return true;
    }
    return switch (from.base()) {
      case "numeric" ->
          !(to.modifiers().isEmpty()
              || !from.modifiers().isEmpty()
                  && from.modifiers().get(1).equals(to.modifiers().get(1))
                  && to.modifiers().get(0) >= from.modifiers().get(0));
      case "character", "bit" -> true;
      case "bit varying" -> !(to.modifiers().isEmpty() || grows(from, to));
      default -> precision(to) < precision(from);
    };
  }

  private static boolean isVarying(TypeShape type) {
    return type.base().equals("character varying") || type.base().equals("text");
  }

  private static boolean grows(TypeShape from, TypeShape to) {
    return !from.modifiers().isEmpty() && from.modifiers().get(0) <= to.modifiers().get(0);
  }

  private static int precision(TypeShape type) {
    return type.family() != Family.DATETIME && type.family() != Family.TIME
            || type.modifiers().isEmpty()
        ? 6
        : type.modifiers().get(0);
  }
}
