package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Project;
import dev.retort.engine.SchemaSql;
import dev.retort.engine.json.SchemaJson;
import dev.retort.engine.models.ModelsReader;
import dev.retort.engine.models.ReadModels;
import dev.retort.engine.objects.Unmanaged;
import dev.retort.finding.Severity;
import dev.retort.scanner.ScanResult;
import java.util.EnumSet;
import java.util.Set;

/** {@code retort scan}: the schema that the models want. */
final class ScanCommand extends ProjectCommand {
  private boolean allowErrors;

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("scan", "Prints the schema that the models want. Needs no database.");
    syntax.flag(
        "--allow-errors",
        "Answer 0 although a part of the models could not be read.",
        v -> allowErrors = v);
    syntax.footer(
        "%nExamples:%n",
        "  retort scan",
        "  retort scan --format json > wanted.json",
        "  retort scan --format sql",
        "%nExits with 0, 1 when a part of the models could not be read (what could be is printed), 2 when the configuration is wrong.");
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.text, Format.json, Format.sql);
  }

  @Override
  protected int run(Project project) {
    try (ReadModels models = ModelsReader.readModels(project.config())) {
      return print(models.scan(), project);
    }
  }

  private int print(ScanResult result, Project project) {
    console().findings(result.findings());
    switch (options().format) {
      case json -> console().answer(out -> SchemaJson.print(result.schema(), Unmanaged.all(), out));
      case sql -> console().answer(SchemaSql.script(result.schema(), project.sqlContext(18)));
      default -> console().answer(SchemaText.render(result.schema()));
    }
    console()
        .progress(
            number(result.entities(), "entity", "entities")
                + ", "
                + number(result.schema().tables().size(), "table", "tables"));
    if (!allowErrors && result.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      console()
          .progress(
              "A part of the models could not be read: correct the errors above, or accept them with"
                  + " --allow-errors.");
      return ExitCodes.NO;
    }
    return ExitCodes.DONE;
  }

  private static String number(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
