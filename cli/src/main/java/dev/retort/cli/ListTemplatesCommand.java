package dev.retort.cli;

import dev.retort.templates.Templates;

/** {@code retort list-templates}: what a revision can be written as. */
final class ListTemplatesCommand extends Subcommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "list-templates",
        "Prints the templates that revisions can be written with. Needs no project.");
    syntax.footer(
        "%nmigrations.template names one of them, or a folder of yours that replaces some of its files.",
        "%nExample:%n", "  retort list-templates", "%nExits with 0.");
  }

  @Override
  public Integer call() {
    Templates.BUILT_IN.forEach(
        template -> root().console.answer(template.name() + "   " + template.description()));
    return ExitCodes.DONE;
  }
}
