package dev.retort.operations;

/** Quotes a block of PL/pgSQL with a tag that it does not hold. */
final class DollarQuotes {
  private DollarQuotes() {}

  static String anonymousBlock(String body) {
    return "DO " + quote("\n" + body.strip() + "\n");
  }

  /** The text between tags. */
  static String quote(String text) {
    String tag = "$retort$";
    for (int i = 1; text.contains(tag); i++) {
      tag = "$retort" + i + "$";
    }
    return tag + text + tag;
  }
}
