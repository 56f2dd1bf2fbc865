package dev.retort.scanner.naming;

import dev.retort.schema.Identifiers;

/** A name as a mapping writes it, before the server folds and cuts it. */
public final class Identifier {
  private final String text;
  private final boolean quoted;

  /** Made once: a mapping asks for it a dozen times. */
  private final String catalog;

  /**
   * @param text without quotes, in its written case
   * @param quoted whether the server must take it as it is
   */
  public Identifier(String text, boolean quoted) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name needs text");
    }
    this.text = text;
    this.quoted = quoted;
    this.catalog = Identifiers.truncate(quoted ? text : Identifiers.fold(text));
  }

  /** Without quotes, in its written case. */
  public String text() {
    return text;
  }

  public boolean quoted() {
    return quoted;
  }

  /**
   * Reads a name: in back-ticks, double quotes or brackets it is quoted, and so is one with
   * characters that SQL does not allow unquoted ({@code
   * org.hibernate.boot.model.naming.Identifier#toIdentifier}).
   */
  public static Identifier of(String written) {
    String text = written.strip();
    if (text.length() > 2 && isQuoted(text)) {
      return new Identifier(text.substring(1, text.length() - 1), true);
    }
    return new Identifier(text, !isPlain(text));
  }

  /** This name, quoted where the condition holds. */
  public Identifier quotedIf(boolean condition) {
    return condition && !quoted ? new Identifier(text, true) : this;
  }

  /** As the catalog stores it. */
  public String catalog() {
    return catalog;
  }

  /** As Hibernate renders it for itself: quoted names in back-ticks. */
  public String written() {
    return quoted ? "`" + text + "`" : text;
  }

  /** As Hibernate's DDL spells it. */
  public String sql() {
    return quoted ? "\"" + text + "\"" : text;
  }

  private static boolean isQuoted(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    return first == '`' && last == '`'
        || first == '"' && last == '"'
        || first == '[' && last == ']';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean legal =
          Character.isLetter(c) || c == '_' || i > 0 && (Character.isDigit(c) || c == '$');
      if (!legal) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identifier that && text.equals(that.text) && quoted == that.quoted;
  }

  @Override
  public int hashCode() {
    return text.hashCode() * 2 + (quoted ? 1 : 0);
  }

  @Override
  public String toString() {
    return written();
  }
}
