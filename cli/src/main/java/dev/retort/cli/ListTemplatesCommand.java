package dev.retort.cli;

import dev.retort.templates.Templates;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort list-templates}: what a revision can be written as. */
@Command(
    name = "list-templates",
    description = "Prints the templates that revisions can be written with. Needs no project.",
    footer = {
      "%nmigrations.template names one of them, or a folder of yours that replaces some of its files.",
      "%nExample:%n",
      "  retort list-templates",
      "%nExits with 0."
    })
final class ListTemplatesCommand implements Callable<Integer> {
  @ParentCommand private RetortCommand root;

  @Override
  public Integer call() {
    Templates.BUILT_IN.forEach(
        template -> root.console.answer(template.name() + "   " + template.description()));
    return ExitCodes.DONE;
  }
}
