package dev.retort.cli;

import dev.retort.engine.FindingPages;

/** {@code retort explain CODE}: the page of a finding or error. */
final class ExplainCommand extends Subcommand {
  private String code;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("explain", "Prints the page of a finding's or an error's code.");
    syntax.parameter("CODE", "Such as RT201.", v -> code = v);
    syntax.footer(
        "%nExample:%n",
        "  retort explain RT201", "%nExits with 0, or 2 when there is no such code.");
  }

  @Override
  public Integer call() {
    root().console.answer(FindingPages.read(code).stripTrailing());
    return ExitCodes.DONE;
  }
}
