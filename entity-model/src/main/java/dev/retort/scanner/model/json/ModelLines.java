package dev.retort.scanner.model.json;

import java.util.function.Predicate;

/** A {@code model.json} by its lines, of which every type has its own. */
public final class ModelLines {
  private static final String TYPE = "{\"name\":\"";

  private ModelLines() {}

  /**
   * The text without some of its types: what is not wanted need not be parsed. A text in another
   * shape than {@link ModelJson} gives it stays as it is.
   *
   * @param unwanted by binary name
   */
  public static String without(String text, Predicate<String> unwanted) {
    StringBuilder kept = new StringBuilder();
    boolean open = false; // whether a type was kept that another one may follow
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      if (!text.startsWith(TYPE, start)) {
        kept.append(open ? "\n" : "").append(text, start, end);
        open = false;
        continue;
      }
      int name = start + TYPE.length();
      int quote = text.indexOf('"', name);
      if (quote < 0 || !unwanted.test(text.substring(name, quote))) {
        int stripped = end - 1;
        stripped -= text.charAt(stripped - 1) == ',' ? 1 : 0;
        kept.append(open ? ",\n" : "").append(text, start, stripped);
        open = true;
      }
    }
    return kept.toString();
  }
}
