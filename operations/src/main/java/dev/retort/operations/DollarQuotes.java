package dev.retort.operations;

/** Quotes text with a tag that it does not hold. */
public final class DollarQuotes {
  private DollarQuotes() {}

  /** A {@code DO} block. */
  public static String anonymousBlock(String body) {
    return "DO " + quote("\n" + body.strip() + "\n");
  }

  /** The text between tags. */
  static String quote(String text) {
    return between("retort", text);
  }

  /** The text as a constant that can still be read. */
  public static String literal(String text) {
    return between("sql", text);
  }

  /** A text that ends with the beginning of its tag would end early. */
  private static String between(String word, String text) {
    String tag = "$" + word + "$";
    for (int i = 1; text.contains(tag.substring(0, tag.length() - 1)); i++) {
      tag = "$" + word + i + "$";
    }
    return tag + text + tag;
  }
}
