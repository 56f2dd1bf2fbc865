package dev.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Compare;
import dev.retort.engine.Comparison;
import dev.retort.engine.Project;
import dev.retort.engine.SchemaSql;
import dev.retort.engine.json.DiffJson;
import dev.retort.engine.json.Explanation;
import dev.retort.engine.json.Json;
import dev.retort.engine.side.Side;
import java.util.EnumSet;
import java.util.Set;

/** {@code retort diff}: the differences and nothing else. */
final class DiffCommand extends ProjectCommand {
  private String from;
  private String to;
  private boolean exitCode;
  private boolean allowDrops;
  private boolean explain;
  private final AnswerOptions answers = new AnswerOptions();
  private final StrictOption strict = new StrictOption();

  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command(
        "diff", "Prints what leads from one side to the other. Asks and refuses nothing.");
    syntax
        .option("--from", "SIDE", "Default: ${DEFAULT-VALUE}.")
        .byDefault("database")
        .to(v -> from = v);
    syntax.option("--to", "SIDE", "Default: ${DEFAULT-VALUE}.").byDefault("models").to(v -> to = v);
    syntax.flag("--exit-code", "Exit with 1 when there are differences.", v -> exitCode = v);
    syntax.flag(
        "--allow-drops",
        "Show sequences and types that nothing uses as drops, too.",
        v -> allowDrops = v);
    syntax.flag(
        "--explain",
        "For each difference both sides as they were read, both as PostgreSQL renders them, and who decided."
            + " Text, json, markdown and html.",
        v -> explain = v);
    answers.describe(syntax);
    strict.describe(syntax);
    syntax.footer(
        "%nA SIDE is models, database, migrations, json:FILE, sql:FILE or a JDBC URL.",
        "%nExamples:%n",
        "  retort diff --from database --to models",
        "  retort diff --from migrations --to models --format sql",
        "  retort diff --from migrations --to models --format markdown     for a pull request",
        "  retort diff --from json:before.json --to json:after.json --exit-code",
        "  retort diff --explain",
        "  retort diff --explain --format html > diff.html",
        "%nExits with 0; with --exit-code 1 when there are differences.");
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.allOf(Format.class);
  }

  @Override
  protected int run(Project project) throws Exception {
    Comparison comparison =
        new Compare(project)
            .run(
                Side.parse(from, folder()),
                Side.parse(to, folder()),
                answers.read(project.config().database().defaultSchema(), folder(), allowDrops),
                allowDrops);
    switch (options().format) {
      case json -> console().answer(json(comparison));
      case sql ->
          console().answer(SchemaSql.script(comparison.diff().operations(), comparison.context()));
      case markdown -> console().answer(DiffMarkdown.render(comparison, explain));
      case html -> console().answer(DiffHtml.render(comparison, explain));
      default -> {
        DiffText.print(console(), comparison);
        if (explain) {
          console().answer("\n" + ExplanationText.render(comparison));
        }
      }
    }
    return exitCode && !comparison.diff().isEmpty() || strict.refuses(comparison)
        ? ExitCodes.NO
        : ExitCodes.DONE;
  }

  private String json(Comparison comparison) {
    ObjectNode json =
        DiffJson.write(
            comparison.diff().operations(), comparison.allFindings(), comparison.context());
    if (explain) {
      Explanation.write(comparison, json);
    }
    return Json.print(json);
  }
}
