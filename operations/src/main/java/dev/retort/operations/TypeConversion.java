package dev.retort.operations;

import dev.retort.operations.TypeShape.Family;
import dev.retort.schema.Identifiers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values get from one type to another: without a word, by {@code USING}, or not at all.
 *
 * <p>{@code ALTER COLUMN TYPE} alone applies assignment casts; {@code pg_cast} lists them, and
 * everything casts to text on assignment (PostgreSQL manual, CREATE CAST).
 *
 * @param using the expression to write; null where the assignment cast does it
 * @param kind how sure that is
 */
public record TypeConversion(@Nullable String using, Kind kind) {

  public enum Kind {
    /** The server converts on its own. */
    ASSIGNMENT,
    /** A cast that must be written out. */
    EXPLICIT,
    /** A conversion between a large object and its content. */
    LARGE_OBJECT,
    /** No cast exists; what is written goes by way of text and fails on what does not read. */
    NONE
  }

  private static final Set<String> UTC_SHIFT =
      Set.of("timestamp without time zone", "timestamp with time zone");

  public static TypeConversion of(String column, String fromType, String toType) {
    TypeShape from = TypeShape.of(fromType);
    TypeShape to = TypeShape.of(toType);
    String quoted = Identifiers.quote(column);
    if (from.array() || to.array()) {
      return ofArrays(quoted, from, to, toType);
    }
    if (assignable(from, to)) {
      return new TypeConversion(null, Kind.ASSIGNMENT);
    }
    if (from.family() == Family.LARGE_OBJECT && to.family() == Family.BYTES) {
      return new TypeConversion("lo_get(" + quoted + ")", Kind.LARGE_OBJECT);
    }
    if (from.family() == Family.BYTES && to.family() == Family.LARGE_OBJECT) {
      return new TypeConversion("lo_from_bytea(0, " + quoted + ")", Kind.LARGE_OBJECT);
    }
    if (from.family() == Family.LARGE_OBJECT && to.family() == Family.TEXT) {
      return new TypeConversion("convert_from(lo_get(" + quoted + "), 'UTF8')", Kind.LARGE_OBJECT);
    }
    if (from.family() == Family.TEXT && to.family() == Family.LARGE_OBJECT) {
      return new TypeConversion(
          "lo_from_bytea(0, convert_to(" + quoted + ", 'UTF8'))", Kind.LARGE_OBJECT);
    }
    if (from.family() == Family.TEXT) {
      return explicit(quoted + "::" + toType);
    }
    if (from.family() == Family.BOOLEAN && to.family() == Family.NUMBER) {
      return explicit(quoted + "::integer" + (to.base().equals("integer") ? "" : "::" + toType));
    }
    if (from.family() == Family.NUMBER && to.family() == Family.BOOLEAN) {
      return explicit(quoted + " <> 0");
    }
    if (from.base().equals("jsonb")
        && (to.family() == Family.NUMBER || to.family() == Family.BOOLEAN)) {
      return explicit(quoted + "::" + toType);
    }
    return new TypeConversion(quoted + "::text::" + toType, Kind.NONE);
  }

  /** The reading of a zone-less time as UTC, or of a zoned one in UTC; null for other changes. */
  public static @Nullable String utcShift(String column, String fromType, String toType) {
    String from = TypeShape.of(fromType).base();
    String to = TypeShape.of(toType).base();
    return UTC_SHIFT.contains(from) && UTC_SHIFT.contains(to) && !from.equals(to)
        ? Identifiers.quote(column) + " AT TIME ZONE 'UTC'"
        : null;
  }

  private static TypeConversion ofArrays(
      String quoted, TypeShape from, TypeShape to, String toType) {
    if (from.array() && to.array()) {
      return assignable(from.element(), to.element())
          ? new TypeConversion(null, Kind.ASSIGNMENT)
          : explicit(quoted + "::text[]::" + toType);
    }
    if (to.family() == Family.TEXT && !to.array()) {
      return new TypeConversion(null, Kind.ASSIGNMENT);
    }
    if (to.array() && assignable(from, to.element())) {
      return explicit(
          "CASE WHEN " + quoted + " IS NOT NULL THEN ARRAY[" + quoted + "]::" + toType + " END");
    }
    return new TypeConversion(quoted + "::text::" + toType, Kind.NONE);
  }

  private static TypeConversion explicit(String using) {
    return new TypeConversion(using, Kind.EXPLICIT);
  }

  private static boolean assignable(TypeShape from, TypeShape to) {
    if (from.base().equals(to.base())) {
      return true;
    }
    // oid and text: what the column holds is a number, what people mean is the large object
    // (false-diffs A33).
    if (from.family() == Family.LARGE_OBJECT) {
      return to.base().equals("integer") || to.base().equals("bigint");
    }
    if (to.family() == Family.LARGE_OBJECT) {
      return Set.of("smallint", "integer", "bigint").contains(from.base());
    }
    if (to.family() == Family.TEXT) {
      return true;
    }
    return switch (from.family()) {
      case NUMBER -> to.family() == Family.NUMBER;
      case DATETIME ->
          to.family() == Family.DATETIME
              || to.family() == Family.TIME
                  && !from.base().equals("date")
                  && (to.base().equals("time without time zone")
                      || from.base().equals("timestamp with time zone"));
      case TIME ->
          to.family() == Family.TIME || to.family() == Family.INTERVAL && isPlainTime(from);
      case INTERVAL -> to.base().equals("time without time zone");
      case JSON -> to.family() == Family.JSON;
      default -> false;
    };
  }

  private static boolean isPlainTime(TypeShape type) {
    return type.base().equals("time without time zone");
  }
}
