package dev.retort.operations;

/** Quotes a block of PL/pgSQL with a tag that it does not hold. */
final class DollarQuotes {
  private DollarQuotes() {}

  static String anonymousBlock(String body) {
    String tag = "$retort$";
    for (int i = 1; body.contains(tag); i++) {
      tag = "$retort" + i + "$";
    }
    return "DO " + tag + "\n" + body.strip() + "\n" + tag;
  }
}
