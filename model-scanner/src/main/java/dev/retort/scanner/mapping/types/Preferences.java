package dev.retort.scanner.mapping.types;

import dev.retort.scanner.naming.NamingStrategy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of Hibernate's that choose the column types of moments, from {@code models.properties};
 * what they say of names is {@link NamingStrategy}'s.
 *
 * @param instant what a {@code java.time.Instant} is kept in; null for Hibernate's own choice
 * @param normalizes whether dates with a zone or an offset are kept without it, where they say
 *     nothing else
 */
public record Preferences(@Nullable JdbcType instant, boolean normalizes) {
  private static final String INSTANT = "hibernate.type.preferred_instant_jdbc_type";
  private static final String ZONES = "hibernate.timezone.default_storage";

  /** The settings that are followed. */
  public static final List<String> FOLLOWED =
      List.of(ZONES, INSTANT, NamingStrategy.GLOBALLY_QUOTED, NamingStrategy.DEFINITIONS_UNQUOTED);

  static final Preferences NONE = new Preferences(null, false);

  public static Preferences of(Map<String, String> properties) {
    if (properties.isEmpty()) {
      return NONE;
    }
    String storage = properties.getOrDefault(ZONES, "").toUpperCase(Locale.ROOT);
    return new Preferences(
        instant(properties.getOrDefault(INSTANT, "")),
        storage.equals("NORMALIZE") || storage.equals("NORMALIZE_UTC"));
  }

  /** A name or a number of {@code org.hibernate.type.SqlTypes}. */
  private static @Nullable JdbcType instant(String value) {
    return switch (value.strip().toUpperCase(Locale.ROOT)) {
      case "TIMESTAMP", "93" -> JdbcType.TIMESTAMP;
      case "TIMESTAMP_WITH_TIMEZONE", "2014" -> JdbcType.TIMESTAMP_WITH_TIMEZONE;
      default -> null;
    };
  }

  /** What a type that Hibernate would choose becomes. */
  JdbcType of(JdbcType chosen, String javaType) {
    if (instant != null && javaType.equals("java.time.Instant")) {
      return instant;
    }
    return normalizes && chosen == JdbcType.TIMESTAMP_WITH_TIMEZONE ? JdbcType.TIMESTAMP : chosen;
  }
}
