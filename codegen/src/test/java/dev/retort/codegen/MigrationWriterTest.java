package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.finding.Finding;
import dev.retort.finding.RetortException;
import dev.retort.finding.Severity;
import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropTable;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.Fixtures;
import dev.retort.operations.Inverses;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.SqlContext;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MigrationWriterTest {
  private static final QualifiedName USERS = QualifiedName.of("public", "users");
  private final MigrationWriter writer = new MigrationWriter(TemplateSource.builtIn());

  @TestFactory
  Stream<DynamicTest> writesWhatCompilesAndSaysTheSame() {
    return Fixtures.all().stream()
        .map(o -> DynamicTest.dynamicTest(o.description(), () -> sameThereAndBack(o)));
  }

  private void sameThereAndBack(Operation operation) throws ReflectiveOperationException {
    List<Operation> back = Inverses.of(List.of(operation));
    Compiled full = Compiled.of(writer.write(request("m", "nowhere", List.of(operation))));
    assertThat(full.upgrade()).isEqualTo(List.of(bare(operation)));
    assertThat(full.downgrade()).isEqualTo(back.stream().map(MigrationWriterTest::bare).toList());
    if (operation instanceof dev.retort.operations.Irreversible) {
      return;
    }
    SqlContext context = new SqlContext("public", 18);
    Compiled relative = Compiled.of(writer.write(request("m", "public", List.of(operation))));
    assertThat(relative.upgrade().get(0).statements(context))
        .isEqualTo(operation.statements(context));
  }

  /** Of the columns of a type change, type and collation are all that is written. */
  private static Operation bare(Operation operation) {
    return operation instanceof AlterColumnType a
        ? new AlterColumnType(a.table(), bare(a.from()), bare(a.to()), a.using())
        : operation;
  }

  private static Column bare(Column column) {
    return Column.of(column.name(), column.type()).withCollation(column.collation());
  }

  @Test
  void looksLikeTheContract() throws IOException {
    MigrationSource source =
        writer.write(
            request(
                "add user.phone_number",
                "public",
                List.of(
                    new AddColumn(USERS, Column.of("phone_number", "varchar(32)")),
                    new CreateIndex(
                        USERS,
                        Index.of(ObjectName.given("ix_users_phone"), List.of("phone_number")),
                        true))));
    assertThat(source.fileName())
        .isEqualTo("R20261121_1015_ab12cd34ef56_add_user_phone_number.java");
    golden("phone_number", source);
  }

  @Test
  void explainsFindingsAboveTheirOperations() throws Exception {
    Finding rename =
        new Finding(
            "RT201",
            Severity.WARNING,
            "public.users.full_name",
            Origin.of("User.java", 31),
            "column name is gone and column full_name is new, with the same type: this may be a"
                + " rename, and as it stands the values of name are lost",
            "If it is a rename, use the alternative; \\u000a*/ is nothing special.");
    Finding top =
        new Finding("RT105", Severity.INFO, "User", Origin.of("User.java", 3), "top", "see");
    MigrationRequest request =
        new MigrationRequest(
            "ab12cd34ef56",
            "rename?\n\nSecond line */ @Foo \\u002a/ done",
            "",
            List.of("0f9e8d7c6b5a", "111111111111"),
            List.of("billing"),
            List.of("222222222222"),
            Instant.parse("2026-11-21T10:15:00Z"),
            "public",
            List.of(
                PlannedOperation.of(
                    new DropTable(
                        Fixtures.fullTable()
                            .withIndexes(
                                List.of(Index.of(ObjectName.given("ix_a"), List.of("at")))))),
                new PlannedOperation(
                    new DropColumn(USERS, Column.of("name", "text")),
                    List.of(rename),
                    List.of(new RenameColumn(USERS, "name", "full_name"))),
                PlannedOperation.of(
                    new AddColumn(USERS, Column.of("full_name", "text").withNullable(false))),
                PlannedOperation.of(
                    new AddEnumValue(QualifiedName.of("public", "mood"), "great", null, null)),
                PlannedOperation.of(
                    new ExecuteSql(
                        "UPDATE users\n   SET full_name = 'x'\n WHERE full_name IS NULL"))),
            List.of(top));
    MigrationSource source = writer.write(request);
    golden("findings", source);
    assertThat(Compiled.of(source).upgrade()).hasSize(5);
    assertThat(writer.write(request)).isEqualTo(source);
  }

  @Test
  void writesAnEmptyRevisionWithHints() throws Exception {
    MigrationSource source = writer.write(request("fill in", "public", List.of()));
    golden("empty", source);
    assertThat(Compiled.of(source).upgrade()).isEmpty();
  }

  @Test
  void writesATableOfTheGreatestWidth_A283() throws Exception {
    Table table =
        Table.of(
            QualifiedName.of("public", "wide"),
            IntStream.range(0, 1600).mapToObj(i -> Column.of("column_" + i, "text")).toList());
    List<Operation> operations = List.of(new CreateTable(table));
    Compiled compiled = Compiled.of(writer.write(request("wide", "nowhere", operations)));
    assertThat(compiled.upgrade()).isEqualTo(operations);
  }

  @Test
  void splitsWhatIsTooLongForOneMethod() throws Exception {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      operations.add(
          new CreateTable(Fixtures.fullTable().withName(QualifiedName.of("audit", "t" + i))));
    }
    Compiled compiled = Compiled.of(writer.write(request("many", "nowhere", operations)));
    assertThat(compiled.upgrade()).hasSize(1000).endsWith(operations.get(999));
    assertThat(compiled.downgrade())
        .hasSize(1000)
        .endsWith(operations.get(0).inverse().operations().get(0));
  }

  @Test
  void cutsSlugsBetweenWords_R097() {
    assertThat(FileNames.slug("Add Größe\nto the table of all the customers and their orders", 40))
        .isEqualTo("add_grosse_to_the_table_of_all_the".replace("grosse", "gro_e"));
    assertThat(FileNames.slug("x".repeat(50), 40)).hasSize(40);
    assertThat(FileNames.slug("顧客", 40)).isEmpty();
  }

  @Test
  void prefersTheUsersTemplates(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("operation"));
    Files.writeString(
        folder.resolve("operation/AddColumn.mustache"),
        "// mine\nop . addColumn({{table}}, {{column}});");
    MigrationSource source =
        new MigrationWriter(new TemplateSource(folder))
            .write(request("m", "public", List.of(new AddColumn(USERS, Column.of("a", "text")))));
    assertThat(source.text())
        .contains("    // mine\n    op . addColumn(\"users\", column(\"a\", \"text\"));\n")
        .contains("op.dropColumn(");
  }

  @Test
  void namesTheTemplateThatIsNotWellFormed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("migration.mustache"), "{{#open}}");
    MigrationWriter broken = new MigrationWriter(new TemplateSource(folder));
    MigrationRequest request = request("m", "public", List.of());
    assertThatThrownBy(() -> broken.write(request))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT495"));
  }

  @Test
  void breaksLongTextBetweenWords() {
    AddCheck check =
        new AddCheck(
            USERS,
            CheckConstraint.of(
                ObjectName.given("ck_users_status"),
                "status IN (" + "'A_LONG_STATUS', ".repeat(20) + "'B')"));
    MigrationSource source = writer.write(request("m", "public", List.of(check)));
    assertThat(source.text().lines()).allMatch(line -> line.length() <= 120);
  }

  private static MigrationRequest request(
      String message, String defaultSchema, List<Operation> operations) {
    return new MigrationRequest(
        "ab12cd34ef56",
        message,
        "db.migrations",
        List.of("0f9e8d7c6b5a"),
        List.of(),
        List.of(),
        Instant.parse("2026-11-21T10:15:00Z"),
        defaultSchema,
        operations.stream().map(PlannedOperation::of).toList(),
        List.of());
  }

  /** Run with {@code -Dgolden=write} to accept what is written now. */
  private static void golden(String name, MigrationSource source) throws IOException {
    String file = "/golden/" + name + ".java.txt";
    if ("write".equals(System.getProperty("golden"))) {
      Path path = Path.of("src/test/resources" + file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, source.text());
      return;
    }
    try (InputStream in = MigrationWriterTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      assertThat(source.text()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
