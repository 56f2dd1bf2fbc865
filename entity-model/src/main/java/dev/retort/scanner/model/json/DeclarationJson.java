package dev.retort.scanner.model.json;

import dev.retort.scanner.model.TypeDeclaration;

/** One type as text on a line, as {@link ModelJson} writes it, for those that keep types apart. */
public final class DeclarationJson {
  private DeclarationJson() {}

  public static String write(TypeDeclaration type) {
    StringBuilder out = new StringBuilder();
    JsonPrinter.print(DeclarationPrinter.tree(type), out);
    return out.toString();
  }

  /**
   * Reads a type back.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  public static TypeDeclaration read(String text) {
    try {
      return DeclarationParser.type(JsonParser.parse(text));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
