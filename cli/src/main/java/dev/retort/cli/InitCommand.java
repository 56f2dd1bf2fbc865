package dev.retort.cli;

import dev.retort.engine.InitProject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code retort init}: a configuration for a project that has none. */
final class InitCommand extends Subcommand {
  private @Nullable Path directory;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "init",
        "Writes retort.toml and the migrations folder, filled in from what the project looks like.");
    syntax.optionalParameter(
        "DIR", "The project's folder; the current one by default.", Path.class, v -> directory = v);
    syntax.footer(
        "%nExamples:%n",
        "  retort init",
        "  retort init services/orders",
        "%nExits with 0, or 2 when there is a configuration already.");
  }

  @Override
  public Integer call() {
    Path base = root().environment.folder();
    Path folder = root().options.directory == null ? base : base.resolve(root().options.directory);
    InitProject.Result result =
        InitProject.run((directory == null ? folder : folder.resolve(directory)).normalize());
    result.notes().forEach(root().console::progress);
    root().console.answer("wrote " + result.config());
    root().console.answer("made  " + result.migrations());
    root()
        .console
        .progress("Next: retort revision --autogenerate -m \"first\", then retort upgrade head");
    return ExitCodes.DONE;
  }
}
