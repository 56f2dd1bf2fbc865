package dev.retort.scanner.model.json;

/** The text is no JSON, or not the JSON that was expected. */
final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedJsonException(String message) {
    super(message);
  }
}
