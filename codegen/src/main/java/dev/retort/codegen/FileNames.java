package dev.retort.codegen;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a message as a part of a file's name. */
final class FileNames {
  private FileNames() {}

  /** Lower case words of the message, cut between two words. */
  static String slug(String message, int length) {
    String plain = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    if (words.length() <= length) {
      return words;
    }
    int cut = words.lastIndexOf('_', length);
    return words.substring(0, cut > 0 ? cut : length);
  }
}
