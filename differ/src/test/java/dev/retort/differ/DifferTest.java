package dev.retort.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operations.RenameTable;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferTest {
  private static final QualifiedName HIDDEN = QualifiedName.of("public", "hidden");

  private final Differ differ = new Differ(DiffOptions.defaults(18));

  @Test
  void a251LeavesForeignKeyToTableThatTheFilterHides() {
    Schema schema = schema(table("t", "id", "hidden_id").withForeignKeys(List.of(toHidden())));
    assertThat(differ.diff(schema, schema).operations()).isEmpty();
  }

  @Test
  void a250DropsForeignKeyToHiddenTableThatTheModelLacks() {
    Schema actual = schema(table("t", "id", "hidden_id").withForeignKeys(List.of(toHidden())));
    Schema wanted = schema(table("t", "id", "hidden_id"));
    assertThat(descriptions(differ.diff(actual, wanted))).containsExactly("drop foreign key t.fk");
  }

  @Test
  void notesForeignKeyToTableThatWasNotCompared() {
    Schema actual = schema(table("t", "id", "hidden_id"));
    Schema wanted = schema(table("t", "id", "hidden_id").withForeignKeys(List.of(toHidden())));
    assertThat(differ.diff(actual, wanted).allFindings())
        .extracting(finding -> finding.code())
        .contains("RT246");
  }

  @Test
  void a285GivesTheSameOperationsForTablesInAnyOrder() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      tables.add(table("t" + i, "id", "a", "b"));
    }
    Schema sorted = new Schema(List.of("public"), tables, List.of(), List.of());
    Collections.reverse(tables);
    Schema reversed = new Schema(List.of("public"), tables, List.of(), List.of());
    assertThat(differ.diff(Schema.EMPTY, reversed)).isEqualTo(differ.diff(Schema.EMPTY, sorted));
  }

  @Test
  void findsCandidatesForEachDroppedObjectOnce() {
    Diff diff = differ.diff(schema(table("t", "a", "b", "c")), schema(table("t", "x", "y")));
    assertThat(diff.candidates()).hasSize(2);
    assertThat(diff.candidates()).extracting(RenameCandidate::from).doesNotHaveDuplicates();
    assertThat(diff.candidates()).extracting(RenameCandidate::to).doesNotHaveDuplicates();
  }

  @Test
  void passesOverAnAnswerThatIsDone() {
    RenameAnswers answers =
        new RenameAnswers(Map.of(QualifiedName.of(null, "old"), "t"), Map.of(), Set.of(), false);
    Schema schema = schema(table("t", "a"));
    Diff diff = new Differ(DiffOptions.defaults(18).withAnswers(answers)).diff(schema, schema);
    assertThat(diff.operations()).isEmpty();
    assertThat(diff.findings()).isEmpty();
  }

  @Test
  void renamesBeforeAnythingElse() {
    RenameAnswers answers =
        new RenameAnswers(
            Map.of(QualifiedName.of("public", "old"), "fresh"), Map.of(), Set.of(), false);
    Diff diff =
        new Differ(DiffOptions.defaults(18).withAnswers(answers))
            .diff(schema(table("old", "a", "b")), schema(table("fresh", "a", "b", "c")));
    assertThat(diff.operations().get(0).operation()).isInstanceOf(RenameTable.class);
    assertThat(descriptions(diff))
        .containsExactly(
            "rename table old to fresh",
            "rename constraint fresh.old_pkey to fresh_pkey",
            "add column fresh.c integer");
  }

  private static List<String> descriptions(Diff diff) {
    return diff.operations().stream().map(planned -> planned.operation().description()).toList();
  }

  private static ForeignKey toHidden() {
    return ForeignKey.of(ObjectName.given("fk"), List.of("hidden_id"), HIDDEN, List.of("id"));
  }

  private static Schema schema(Table... tables) {
    return new Schema(List.of("public"), List.of(tables), List.of(), List.of());
  }

  private static Table table(String name, String... columns) {
    List<Column> list = new ArrayList<>();
    for (String column : columns) {
      list.add(Column.of(column, "integer").withNullable(!column.equals(columns[0])));
    }
    return Table.of(QualifiedName.of("public", name), list)
        .withPrimaryKey(PrimaryKey.of(ObjectName.derived(name + "_pkey"), List.of(columns[0])));
  }
}
