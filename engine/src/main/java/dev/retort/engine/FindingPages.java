package dev.retort.engine;

import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The pages of {@code docs/findings}, which the build copies into the jar. */
public final class FindingPages {
  private FindingPages() {}

  /**
   * The page of a code, as Markdown.
   *
   * @throws RetortException RT465 for a code that has none
   */
  public static String read(String code) {
    String name = code.toUpperCase(Locale.ROOT);
    String resource = "/dev/retort/findings/" + name + ".md";
    if (name.matches("RT[1-5]\\d\\d")) {
      try (InputStream page = FindingPages.class.getResourceAsStream(resource)) {
        if (page != null) {
          return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new RetortException(
        ErrorKind.USAGE,
        "RT465",
        "there is no code " + code + ".",
        List.of(),
        "Codes look like RT201. Nothing was touched.");
  }
}
