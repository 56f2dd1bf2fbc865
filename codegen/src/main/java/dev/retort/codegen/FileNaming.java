package dev.retort.codegen;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How revision files are called.
 *
 * @param template with {@code {rev}}, {@code {slug}}, {@code {epoch}} and {@code {year}} to {@code
 *     {second}}; a slash makes a folder
 * @param slugLength the words of the message are cut behind so many characters
 * @param zone in which the date is told
 */
public record FileNaming(String template, int slugLength, ZoneId zone) {
  private static final String USUAL = "R{year}{month}{day}_{hour}{minute}_{rev}_{slug}";

  /** {@code R20261121_1015_ab12cd34ef56_add_user_phone_number}. */
  public static final FileNaming DEFAULT = new FileNaming(USUAL, 40, ZoneOffset.UTC);

  /**
   * @throws IllegalArgumentException for a template that names no Java class
   */
  public FileNaming {
    if (!template.equals(USUAL)) {
      String sample = path(template, slugLength, zone, "0", "0", Instant.EPOCH);
      String name = sample.substring(sample.lastIndexOf('/') + 1);
      if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
        throw new IllegalArgumentException(
            "a file is a class, so its name begins with a letter, unlike " + name);
      }
      if (sample.startsWith("/")) {
        throw new IllegalArgumentException("it must stay in the migrations folder");
      }
    }
    if (slugLength < 1) {
      throw new IllegalArgumentException("a slug has at least one character");
    }
  }

  /**
   * The zone of a name.
   *
   * @throws IllegalArgumentException for one that nobody knows
   */
  public static ZoneId zone(String name) {
    try {
      // To look for a zone by its name takes a table of all.
      return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone is called " + name, e);
    }
  }

  /** The path without an extension; the last part can name a class. */
  String path(String id, String message, Instant created) {
    return path(template, slugLength, zone, id, FileNames.slug(message, slugLength), created);
  }

  /** In ASCII wherever the process runs: it is a part of a class's name. */
  private static String digits(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  private static String path(
      String template, int slugLength, ZoneId zone, String id, String slug, Instant created) {
    ZonedDateTime at = created.atZone(zone);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rev", id);
    values.put("slug", slug);
    values.put("epoch", Long.toString(created.getEpochSecond()));
    values.put("year", digits(at.getYear(), 4));
    values.put("month", digits(at.getMonthValue(), 2));
    values.put("day", digits(at.getDayOfMonth(), 2));
    values.put("hour", digits(at.getHour(), 2));
    values.put("minute", digits(at.getMinute(), 2));
    values.put("second", digits(at.getSecond(), 2));
    Matcher token = Pattern.compile("\\{([^{}]*)}").matcher(template);
    String filled =
        token.replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    found.group() + " is none of " + String.join(", ", values.keySet()));
              }
              return Matcher.quoteReplacement(value.replaceAll("[^A-Za-z0-9_]", "_"));
            });
    return filled.replaceAll("[^A-Za-z0-9_/]", "_").replaceAll("_+$", "");
  }
}
