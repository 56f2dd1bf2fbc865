package dev.retort.engine.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.differ.Diff;
import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.Questioner;
import dev.retort.differ.Questioner.Answer;
import dev.retort.differ.RenameAnswers;
import dev.retort.differ.RenameCandidate;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The forms of {@link Questioner}, without a terminal. */
class QuestionerTest {
  private static final Schema USERS = schema("users", "id", "full_name", "email", "remarks");
  private static final Schema RENAMED_COLUMN = schema("users", "id", "name", "email", "remarks");
  private static final Schema PEOPLE = schema("people", "id", "name", "email", "remarks");

  private final List<String> said = new ArrayList<>();

  private static Schema schema(String table, String... columns) {
    List<Column> all = Stream.of(columns).map(QuestionerTest::column).toList();
    return Schema.EMPTY
        .withNamespaces(List.of("public"))
        .withTables(List.of(Table.of(QualifiedName.of("public", table), all)));
  }

  private static Column column(String name) {
    return Column.of(
        name,
        name.equals("id") ? "bigint" : name.equals("remarks") ? "text" : "character varying(80)");
  }

  private static Function<RenameAnswers, Diff> compare(Schema from, Schema to) {
    return answers -> new Differ(DiffOptions.defaults(18).withAnswers(answers)).diff(from, to);
  }

  private Dialog dialog(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return new Dialog() {
      @Override
      public void say(String line) {
        said.add(line);
      }

      @Override
      public @Nullable String ask(String prompt) {
        said.add(prompt);
        return left.poll();
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void refusingLeavesEverythingOpen() {
    Interview interview =
        Interview.run(RenameAnswers.NONE, Questioner.REFUSING, compare(USERS, RENAMED_COLUMN));
    assertThat(interview.diff().candidates())
        .extracting(RenameCandidate::id)
        .containsExactly("column:public.users.full_name->name");
    assertThat(interview.confirmed()).isEmpty();
  }

  @Test
  void presetAnswersByIdAndPassesOnTheRest() {
    Questioner preset =
        new PresetQuestioner(
            Map.of("column:public.users.full_name->name", Answer.RENAMED), Questioner.REFUSING);
    Interview interview = Interview.run(RenameAnswers.NONE, preset, compare(USERS, RENAMED_COLUMN));
    assertThat(interview.diff().candidates()).isEmpty();
    assertThat(interview.diff().operations())
        .hasSize(1)
        .allMatch(planned -> planned.operation() instanceof RenameColumn);
  }

  @Test
  void interactiveAsksWithTheEvidenceAndNoIsTheDefault() {
    Interview interview =
        Interview.run(
            RenameAnswers.NONE,
            new InteractiveQuestioner(dialog("")),
            compare(USERS, RENAMED_COLUMN));
    assertThat(said).contains("was public.users.full_name renamed to name? [y/N] ");
    assertThat(said.get(1)).contains("both are varchar(80)");
    assertThat(interview.diff().candidates()).isEmpty();
    assertThat(interview.diff().operations()).anyMatch(p -> p.operation().destroysData());
  }

  @Test
  void interactiveAsksAgainWhatItDoesNotUnderstand() {
    Interview interview =
        Interview.run(
            RenameAnswers.NONE,
            new InteractiveQuestioner(dialog("perhaps", " YES ")),
            compare(USERS, RENAMED_COLUMN));
    assertThat(interview.confirmed()).hasSize(1);
    assertThat(said).anyMatch(line -> line.contains("Ctrl-D"));
  }

  @Test
  void endOfTheConversationLeavesTheRestOpenAndIsNotAskedAgain() {
    Schema to = schema("users", "id", "name", "mail", "notes");
    Interview interview =
        Interview.run(RenameAnswers.NONE, new InteractiveQuestioner(dialog()), compare(USERS, to));
    assertThat(said.stream().filter(line -> line.contains("[y/N]"))).hasSize(1);
    assertThat(interview.diff().candidates()).isNotEmpty();
  }

  @Test
  void renamedTableShowsWhichColumnsWereRenamed() {
    Interview interview =
        Interview.run(
            RenameAnswers.NONE,
            new InteractiveQuestioner(dialog("y", "y", "y")),
            compare(USERS, PEOPLE));
    assertThat(interview.diff().candidates()).isEmpty();
    assertThat(interview.diff().operations())
        .extracting(planned -> (Object) planned.operation().getClass())
        .containsExactly(RenameTable.class, RenameColumn.class);
  }

  @Test
  void confirmedColumnIsNoCandidateForAnythingElse() {
    Schema from = schema("users", "id", "first", "last");
    Schema to = schema("users", "id", "given", "family");
    Interview interview =
        Interview.run(
            RenameAnswers.NONE,
            new InteractiveQuestioner(dialog("n", "y", "y", "y")),
            compare(from, to));
    assertThat(interview.diff().candidates()).isEmpty();
    assertThat(interview.confirmed()).extracting(RenameCandidate::from).doesNotHaveDuplicates();
    assertThat(interview.confirmed()).extracting(RenameCandidate::to).doesNotHaveDuplicates();
  }
}
