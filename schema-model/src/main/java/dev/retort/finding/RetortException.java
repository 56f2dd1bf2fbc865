package dev.retort.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops the work: one coded sentence, the evidence, what to do and what state things are in.
 *
 * <p>A user's schema being unusual is never an exception; that is a {@link Finding}.
 */
public class RetortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final String code;
  private final transient List<String> evidence;
  private final String help;

  /**
   * @param code stable, {@code RT421}
   * @param message one sentence, without the code
   * @param evidence lines of facts, shown indented; may be empty
   * @param help what to do and what state things are in; may be empty
   */
  public RetortException(
      ErrorKind kind,
      String code,
      String message,
      List<String> evidence,
      String help,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.code = code;
    this.evidence = List.copyOf(evidence);
    this.help = help;
  }

  public RetortException(
      ErrorKind kind, String code, String message, List<String> evidence, String help) {
    this(kind, code, message, evidence, help, null);
  }

  public ErrorKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<String> evidence() {
    return evidence == null ? List.of() : evidence;
  }

  public String help() {
    return help;
  }

  /** The whole message as a person reads it, several lines, no line end at the end. */
  public String render() {
    StringBuilder text = new StringBuilder(code).append(": ").append(getMessage());
    if (!evidence().isEmpty()) {
      text.append('\n');
      evidence().forEach(line -> text.append("\n  ").append(line));
    }
    if (!help.isEmpty()) {
      text.append("\n\n").append(help);
    }
    return text.toString();
  }
}
