package dev.retort.cli;

import dev.retort.engine.Project;
import dev.retort.engine.config.ConfigReader;
import dev.retort.engine.config.RetortConfig;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** A command that works on a project: opens its configuration with the global options applied. */
abstract class ProjectCommand extends Subcommand {
  /** Does the work and returns the exit code. */
  protected abstract int run(Project project) throws Exception;

  /** In which formats it prints its answer. */
  protected Set<GlobalOptions.Format> formats() {
    return EnumSet.of(GlobalOptions.Format.text, GlobalOptions.Format.json);
  }

  @Override
  public Integer call() throws Exception {
    if (!formats().contains(options().format)) {
      throw new ParameterException(
          commandLine(),
          commandLine().getCommandName()
              + " prints no "
              + options().format
              + ", but "
              + formats().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
    console().quiet(options().quiet);
    String environments = options().environment;
    if (environments == null || environments.indexOf(',') < 0) {
      return run(project(environments));
    }
    int worst = ExitCodes.DONE;
    for (String name : environments.split(",", -1)) {
      console().progress("--- " + name);
      worst = Math.max(worst, run(project(name)));
    }
    return worst;
  }

  protected Console console() {
    return root().console;
  }

  protected GlobalOptions options() {
    return root().options;
  }

  protected boolean json() {
    return options().format == GlobalOptions.Format.json;
  }

  /** The folder that the command runs in: {@code -C}, or the process's own. */
  protected Path folder() {
    Path folder = root().environment.folder();
    return options().directory == null ? folder : folder.resolve(options().directory).normalize();
  }

  /** Where the configuration is, or would be. */
  protected Path configFile() {
    Path named = options().config;
    return folder().resolve(named == null ? Path.of("retort.toml") : named);
  }

  protected Environment environment() {
    return root().environment;
  }

  private Project project(@Nullable String name) {
    RetortConfig config = new ConfigReader(root().environment.variables()).read(configFile(), name);
    return new Project(
        config.withDatabase(config.database().withConnection(options().url, options().user)),
        root().environment.clock(),
        root().environment.revisionIds(),
        console()::progress,
        ToolVersion.text(),
        options().arguments);
  }
}
