package dev.retort.cli;

import dev.retort.engine.questions.Dialog;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A conversation on the terminal that the process runs in. The terminal is taken over with the
 * first line, so that a run without questions leaves it alone.
 */
final class TerminalDialog implements Dialog {
  private @Nullable Terminal terminal;
  private @Nullable LineReader reader;

  private TerminalDialog() {}

  /** A dialog where both standard input and standard output are a terminal. */
  static Optional<Dialog> open() {
    return isTerminal(System.console()) ? Optional.of(new TerminalDialog()) : Optional.empty();
  }

  /** Before Java 22 there is a console only on a terminal; since then it has to be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  @Override
  public void say(String line) {
    reader().getTerminal().writer().println(line);
    reader().getTerminal().flush();
  }

  @Override
  public @Nullable String ask(String prompt) {
    try {
      return reader().readLine(prompt);
    } catch (UserInterruptException | EndOfFileException e) {
      return null;
    }
  }

  @Override
  public void close() {
    Terminal open = terminal;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private LineReader reader() {
    LineReader open = reader;
    if (open == null) {
      try {
        TerminalBuilder builder = TerminalBuilder.builder().name("retort").system(true);
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
          // stty does what is needed, with no native code and no warning about it.
          builder.provider("exec");
        }
        Terminal made = builder.build();
        terminal = made;
        open =
            LineReaderBuilder.builder()
                .terminal(made)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        reader = open;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return open;
  }
}
