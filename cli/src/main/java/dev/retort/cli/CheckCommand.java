package dev.retort.cli;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.CheckDrift;
import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.json.DiffJson;
import dev.retort.engine.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort check}: whether models and database agree. */
@Command(
    name = "check",
    description = "Exits with 1 when the models and the database, or the migrations, differ.",
    footer = {
      "%nExamples:%n",
      "  retort check",
      "  retort check --against migrations      needs no database",
      "  retort check --format json",
      "  retort check --each \"select schema_name from public.tenants\"",
      "  retort check --strict                  also fails on what is not modelled",
      "%nExits with 0 when nothing differs, 1 when something does or a part of the models could not be read,"
          + " 2 when the database is behind the migrations."
    })
final class CheckCommand extends ProjectCommand {
  @Option(
      names = "--against",
      paramLabel = "SIDE",
      defaultValue = "database",
      description = "database or migrations; default: ${DEFAULT-VALUE}.")
  private CheckDrift.Against against;

  @Option(
      names = "--allow-errors",
      description = "Answer 0 although a part of the models could not be read.")
  private boolean allowErrors;

  @Mixin private StrictOption strict;

  @Mixin private EachOptions each;

  @Override
  protected int run(Project project) throws Exception {
    if (each.given()) {
      if (against == CheckDrift.Against.migrations) {
        each.refuseWith("--against migrations", "the migrations are the same for all");
      }
      return new TenantCheck(console(), json())
          .run(project, each).outcomes().stream()
              .mapToInt(outcome -> verdict(outcome.requireResult()))
              .max()
              .orElse(ExitCodes.DONE);
    }
    Comparison comparison = new CheckDrift(project).run(against, RenameAnswers.NONE, false);
    if (json()) {
      console()
          .answer(
              Json.print(
                  DiffJson.write(
                      comparison.diff().operations(),
                      comparison.allFindings(),
                      comparison.context())));
    } else {
      if (options().verbose) {
        DiffText.print(console(), comparison);
      } else {
        DiffText.printBriefly(console(), comparison);
      }
    }
    return verdict(comparison);
  }

  private int verdict(Comparison comparison) {
    if (!comparison.diff().isEmpty()) {
      return ExitCodes.NO;
    }
    // What could not be read cannot be said to agree.
    if (!allowErrors && comparison.hasErrors()) {
      console()
          .progress(
              "A part of the models could not be read, and might differ: correct the errors above, or"
                  + " accept them with --allow-errors.");
      return ExitCodes.NO;
    }
    return strict.refuses(comparison) ? ExitCodes.NO : ExitCodes.DONE;
  }
}
