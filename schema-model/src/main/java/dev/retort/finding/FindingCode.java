package dev.retort.finding;

import dev.retort.schema.Origin;

/**
 * A kind of finding. Each has a page in {@code docs/findings/}.
 *
 * @param code {@code RT1xx} models, {@code RT2xx} differences, {@code RT3xx} safety, {@code RT4xx}
 *     history, {@code RT5xx} execution
 * @param help what to do, in one sentence
 */
public record FindingCode(String code, Severity severity, String help) {
  public FindingCode {
    if (!code.matches("RT[1-5]\\d\\d")) {
      throw new IllegalArgumentException("no finding code: " + code);
    }
  }

  /** This finding about one object. The message states the fact. */
  public Finding on(Object object, Origin origin, String message) {
    return new Finding(code, severity, object.toString(), origin, message, help);
  }
}
