package dev.retort.cli;

import dev.retort.templates.Templates;
import picocli.CommandLine.Command;

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
final class ListTemplatesCommand extends Subcommand {
  @Override
  public Integer call() {
    Templates.BUILT_IN.forEach(
        template -> root().console.answer(template.name() + "   " + template.description()));
    return ExitCodes.DONE;
  }
}
