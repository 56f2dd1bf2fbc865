package dev.retort.scanner.mapping.table;

/**
 * How a part of a JSON or XML value is read.
 *
 * @param type the column's type, as long as it is what it was when this was noted
 * @param cast the type that the text is cast to
 * @param form what the text holds
 */
public record PartDraft(String type, String cast, Form form) {
  /** What the text of a part holds. */
  public enum Form {
    PLAIN,
    BYTES,
    ARRAY
  }

  public static PartDraft cast(String type, String cast) {
    return new PartDraft(type, cast, Form.PLAIN);
  }
}
