package dev.retort.cli;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.answers.Answers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that answer questions about renames. */
final class AnswerOptions {
  private List<String> columns = List.of();
  private List<String> tables = List.of();
  private List<String> sequences = List.of();
  private boolean restyled;
  private @Nullable Path file;

  /** Gives a command these options. */
  void describe(CommandSyntax syntax) {
    syntax
        .option(
            "--rename",
            "TABLE.OLD=NEW",
            "A column, a value of an enum or an attribute was renamed.")
        .toList(v -> columns = v);
    syntax
        .option("--rename-table", "OLD=NEW", "A table or a type was renamed.")
        .toList(v -> tables = v);
    syntax
        .option("--rename-sequence", "OLD=NEW", "A sequence was renamed.")
        .toList(v -> sequences = v);
    syntax.flag(
        "--rename-restyled",
        "Whatever is the same words in another style (orderId, order_id) was renamed.",
        v -> restyled = v);
    syntax.option("--answers", "FILE", "A JSON file with answers.").to(Path.class, v -> file = v);
  }

  RenameAnswers read(String defaultSchema, Path folder, boolean allowDrops) {
    Answers answers = new Answers(defaultSchema);
    if (file != null) {
      answers.file(folder.resolve(file));
    }
    columns.forEach(answers::column);
    tables.forEach(answers::table);
    sequences.forEach(answers::sequence);
    answers.restyled(restyled);
    answers.allowDrops(allowDrops);
    return answers.build();
  }
}
