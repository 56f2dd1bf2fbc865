package dev.retort.differ;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a user's hook does wrong, told as theirs. */
final class HookErrors {
  private HookErrors() {}

  /**
   * What the hook answers.
   *
   * @throws RetortException RT292 where it fails, or answers nothing
   */
  static <T> T guard(Object hook, Supplier<@Nullable T> call) {
    T answer;
    try {
      answer = call.get();
    } catch (RuntimeException | LinkageError e) {
      throw failed(hook, e.toString(), e);
    }
    if (answer == null) {
      throw failed(hook, "it answers null", null);
    }
    return answer;
  }

  private static RetortException failed(Object hook, String why, @Nullable Throwable cause) {
    String message = "a hook of yours fails.";
    List<String> evidence = List.of("class   " + hook.getClass().getName(), "why     " + why);
    String help = "Correct it, or take its jar out of hooks.classpath. Nothing was touched.";
    return cause == null
        ? new RetortException(ErrorKind.USAGE, "RT292", message, evidence, help)
        : new RetortException(ErrorKind.USAGE, "RT292", message, evidence, help, cause);
  }
}
