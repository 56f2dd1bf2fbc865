package dev.retort.engine.hooks;

import dev.retort.engine.Notices;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Commands that run on a revision file once it is written: formatters, licence headers, git add.
 */
public final class WriteHooks {
  private static final String FAILED = "RT488";

  private final List<String> commands;
  private final Path folder;
  private final Notices notices;

  /**
   * @param commands for the shell; {@code {file}} stands for the file, which comes last otherwise
   * @param folder that they run in
   * @param notices hears what they say
   */
  public WriteHooks(List<String> commands, Path folder, Notices notices) {
    this.commands = List.copyOf(commands);
    this.folder = folder;
    this.notices = notices;
  }

  /**
   * Runs all of them, in order.
   *
   * @throws RetortException RT488 for the first that fails; those behind it do not run and the file
   *     stays
   */
  public void run(Path file) {
    for (String command : commands) {
      try {
        Process process =
            new ProcessBuilder(shell(command, file))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        if (exitCode != 0) {
          throw failed(command, file, "exit code " + exitCode, said);
        }
        said.lines().forEach(notices::progress);
      } catch (IOException e) {
        throw failed(command, file, e.toString(), "");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(command, file, "interrupted", "");
      }
    }
  }

  /** A shell reads the command, but not the file's name. */
  private static List<String> shell(String command, Path file) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    if (windows) {
      return List.of(
          "cmd",
          "/c",
          command.contains("{file}")
              ? command.replace("{file}", "\"" + file + "\"")
              : command + " \"" + file + "\"");
    }
    String text =
        command.contains("{file}") ? command.replace("{file}", "\"$1\"") : command + " \"$1\"";
    return List.of("sh", "-c", text, "retort", file.toString());
  }

  private static RetortException failed(String command, Path file, String why, String said) {
    List<String> evidence = new ArrayList<>();
    evidence.add("hook      " + command);
    evidence.add("file      " + file);
    evidence.add("why       " + why);
    said.lines().limit(20).forEach(line -> evidence.add("it said   " + line));
    return new RetortException(
        ErrorKind.USAGE,
        FAILED,
        "the revision was written, and then a hook failed.",
        evidence,
        "The file is there, as the hook left it; hooks behind this one did not run."
            + " Correct migrations.hooks and run the command on the file by hand.");
  }
}
