package dev.retort.cli;

import dev.retort.cli.GlobalOptions.Format;
import dev.retort.engine.Project;
import dev.retort.engine.SchemaSql;
import dev.retort.engine.json.SchemaJson;
import dev.retort.engine.side.Side;
import dev.retort.engine.side.SideReader;
import dev.retort.engine.side.SideSchema;
import java.util.EnumSet;
import java.util.Set;

/** {@code retort introspect}: the schema that the database has. */
final class IntrospectCommand extends ProjectCommand {
  @Override
  protected void describe(CommandSyntax syntax) {
    syntax.command("introspect", "Prints the schema that the database has.");
    syntax.footer(
        "%nExamples:%n",
        "  retort introspect",
        "  retort introspect --format json > actual.json",
        "%nExits with 0, 2 when the configuration is wrong, 3 when the database refused.");
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.text, Format.json, Format.sql);
  }

  @Override
  protected int run(Project project) throws Exception {
    try (SideSchema side = new SideReader(project).read(new Side.Database())) {
      console().findings(side.findings());
      switch (options().format) {
        case json -> console().answer(out -> SchemaJson.print(side.schema(), out));
        case sql ->
            console()
                .answer(SchemaSql.script(side.schema(), project.sqlContext(side.serverVersion())));
        default -> console().answer(SchemaText.render(side.schema()));
      }
      return ExitCodes.DONE;
    }
  }
}
