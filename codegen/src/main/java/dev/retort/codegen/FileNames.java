package dev.retort.codegen;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code R20261121_1015_ab12cd34ef56_add_user_phone_number}: the name of class and file. */
final class FileNames {
  private static final int MAX_SLUG = 40;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private FileNames() {}

  static String className(MigrationRequest request) {
    String slug = slug(request.message());
    return "R"
        + DATE.format(request.created())
        + "_"
        + request.id().replaceAll("[^A-Za-z0-9_]", "_")
        + (slug.isEmpty() ? "" : "_" + slug);
  }

  /** Lower case words of the message, cut between two words. */
  static String slug(String message) {
    String plain = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    if (words.length() <= MAX_SLUG) {
      return words;
    }
    int cut = words.lastIndexOf('_', MAX_SLUG);
    return words.substring(0, cut > 0 ? cut : MAX_SLUG);
  }
}
