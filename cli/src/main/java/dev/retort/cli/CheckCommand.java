package dev.retort.cli;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.CheckDrift;
import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.json.DiffJson;
import dev.retort.engine.json.Json;

/** {@code retort check}: whether models and database agree. */
final class CheckCommand extends ProjectCommand {
  private CheckDrift.Against against;
  private boolean allowErrors;
  private final StrictOption strict = new StrictOption();
  private final EachOptions each = new EachOptions();

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "check", "Exits with 1 when the models and the database, or the migrations, differ.");
    syntax
        .option("--against", "SIDE", "database or migrations; default: ${DEFAULT-VALUE}.")
        .byDefault("database")
        .to(CheckDrift.Against.class, v -> against = v);
    syntax.flag(
        "--allow-errors",
        "Answer 0 although a part of the models could not be read.",
        v -> allowErrors = v);
    strict.describe(syntax);
    each.describe(syntax);
    syntax.footer(
        "%nExamples:%n",
        "  retort check",
        "  retort check --against migrations      needs no database",
        "  retort check --format json",
        "  retort check --each \"select schema_name from public.tenants\"",
        "  retort check --strict                  also fails on what is not modelled",
        "%nExits with 0 when nothing differs, 1 when something does or a part of the models could not be read,"
            + " 2 when the database is behind the migrations.");
  }

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
