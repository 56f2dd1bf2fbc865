package dev.retort.cli;

import dev.retort.engine.FindingPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort explain CODE}: the page of a finding or error. */
@Command(
    name = "explain",
    description = "Prints the page of a finding's or an error's code.",
    footer = {
      "%nExample:%n",
      "  retort explain RT201",
      "%nExits with 0, or 2 when there is no such code."
    })
final class ExplainCommand extends Subcommand {
  @Parameters(paramLabel = "CODE", description = "Such as RT201.")
  private String code;

  @Override
  public Integer call() {
    root().console.answer(FindingPages.read(code).stripTrailing());
    return ExitCodes.DONE;
  }
}
