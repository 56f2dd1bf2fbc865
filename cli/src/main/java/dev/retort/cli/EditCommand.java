package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Project;
import dev.retort.engine.Revisions;
import dev.retort.finding.ErrorKind;
import dev.retort.finding.RetortException;
import dev.retort.runner.graph.RevisionNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code retort edit}: a revision's file in the user's editor. */
final class EditCommand extends RevisionsCommand {
  private String revision;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("edit", "Opens a revision in $VISUAL or $EDITOR. Needs no database.");
    syntax.parameter("REV", "An id, its prefix, head, a label.", v -> revision = v);
    syntax.footer(
        "%nExamples:%n",
        "  retort edit head",
        "  EDITOR=\"code --wait\" retort edit ab12",
        "%nExits with 0, or 2 for an unknown revision and where no editor can be run.");
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.text);
  }

  @Override
  protected int run(Project project) throws Exception {
    Revisions revisions = new Revisions(project);
    List<String> files = new ArrayList<>();
    for (RevisionNode node : named(project, revisions, revision)) {
      files.add(revisions.directory().file(node.id()).path().toString());
    }
    if (files.isEmpty()) {
      throw usage(
          "RT476",
          "'" + revision + "' names no revision that could be edited.",
          List.of(),
          "base stands before the first revision. 'history' lists all. Nothing was touched.");
    }
    edit(editor(environment().variables()), files);
    return ExitCodes.DONE;
  }

  private void edit(String editor, List<String> files) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command(editor, files))
              .directory(folder().toFile())
              .inheritIO()
              .start();
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw noEditor(editor, "it ended with exit code " + exitCode);
      }
    } catch (IOException e) {
      throw noEditor(editor, e.toString());
    }
  }

  /** VISUAL comes before EDITOR, as everywhere. */
  private static String editor(Map<String, String> variables) {
    for (String name : List.of("VISUAL", "EDITOR")) {
      @Nullable String value = variables.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    throw usage(
        "RT477",
        "no editor is named.",
        List.of("VISUAL   not set", "EDITOR   not set"),
        "Set one of them, as in EDITOR=vi. Nothing was touched.");
  }

  /** The variable may hold arguments, so a shell reads it; the files' names it does not read. */
  private static List<String> command(String editor, List<String> files) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command =
        new ArrayList<>(
            windows
                ? List.of("cmd", "/c", editor)
                : List.of("sh", "-c", editor + " \"$@\"", "retort"));
    command.addAll(files);
    return command;
  }

  private static RetortException noEditor(String editor, String why) {
    return usage(
        "RT477",
        "the editor did not do its work.",
        List.of("editor   " + editor, "why      " + why),
        "Correct $VISUAL or $EDITOR. The file is what the editor left.");
  }

  private static RetortException usage(
      String code, String message, List<String> evidence, String help) {
    return new RetortException(ErrorKind.USAGE, code, message, evidence, help);
  }
}
