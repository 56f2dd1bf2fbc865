package dev.retort.differ;

import java.util.Locale;

/** How alike two names are, from 0 to 1. */
final class NameSimilarity {
  /** From here on two names are called alike. */
  static final double ALIKE = 0.5;

  private NameSimilarity() {}

  static double of(String one, String other) {
    if (sameWords(one, other)) {
      return 1;
    }
    String a = plain(one);
    String b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    double likeness = 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
    boolean contained = Math.min(a.length(), b.length()) > 2 && (a.contains(b) || b.contains(a));
    return contained ? Math.max(likeness, 0.7) : likeness;
  }

  /** Whether only the style differs: {@code orderId}, {@code order_id}, {@code ORDER_ID}. */
  static boolean sameWords(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** The words alone, without style. */
  static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
