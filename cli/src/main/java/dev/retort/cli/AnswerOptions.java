package dev.retort.cli;

import dev.retort.differ.RenameAnswers;
import dev.retort.engine.answers.Answers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that answer questions about renames. */
final class AnswerOptions {
  @Option(
      names = "--rename",
      paramLabel = "TABLE.OLD=NEW",
      description = "A column, a value of an enum or an attribute was renamed.")
  private final List<String> columns = new ArrayList<>();

  @Option(
      names = "--rename-table",
      paramLabel = "OLD=NEW",
      description = "A table or a type was renamed.")
  private final List<String> tables = new ArrayList<>();

  @Option(
      names = "--rename-sequence",
      paramLabel = "OLD=NEW",
      description = "A sequence was renamed.")
  private final List<String> sequences = new ArrayList<>();

  @Option(
      names = "--rename-restyled",
      description = "Whatever is the same words in another style (orderId, order_id) was renamed.")
  private boolean restyled;

  @Option(names = "--answers", paramLabel = "FILE", description = "A JSON file with answers.")
  private @Nullable Path file;

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
