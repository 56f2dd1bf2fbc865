package dev.retort.engine.config;

import dev.retort.finding.RetortException;
import org.jspecify.annotations.Nullable;

/**
 * A value that may come from an environment variable, which has to be set only where the value is
 * used.
 *
 * @param value null where nothing is configured
 * @param missing what to say of a variable that is not set
 */
record LateText(@Nullable String value, @Nullable RetortException missing) {
  static final String NOT_SET = "RT455";

  static LateText of(@Nullable String value) {
    return new LateText(value, null);
  }

  /**
   * The value.
   *
   * @throws RetortException RT455 when it needs a variable that is not set
   */
  @Nullable String get() {
    if (missing != null) {
      throw missing;
    }
    return value;
  }
}
