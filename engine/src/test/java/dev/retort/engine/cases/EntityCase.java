package dev.retort.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.differ.Diff;
import dev.retort.differ.DiffOptions;
import dev.retort.differ.Differ;
import dev.retort.differ.RenameAnswers;
import dev.retort.finding.Finding;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Scope;
import dev.retort.introspector.canonical.Canonical;
import dev.retort.introspector.canonical.Canonicalizer;
import dev.retort.operations.Inverses;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.SqlContext;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanOptions.Naming;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.mapping.SchemaMapper;
import dev.retort.scanner.source.SourceModel;
import dev.retort.scanner.source.SourceReader;
import dev.retort.schema.ObjectFilter;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder with {@code Models.java}, {@code from.sql} and {@code expected.txt}.
 *
 * <p>{@code options.txt}, where there is one, holds a word a line: {@code spring} (its naming),
 * {@code include GLOB}, {@code exclude GLOB}, {@code drop-leftovers}, {@code one-way} (no downgrade
 * exists), {@code lossy} (the downgrade does not restore all), {@code pg NN} (from that version
 * on), {@code below NN}.
 */
record EntityCase(Path folder, List<String> options) {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Scope SCOPE = new Scope(List.of("public", "s2"), "retort_version");
  private static final String EMPTY =
      """
      SET client_min_messages = error;
      DO $$ DECLARE s text; BEGIN
        FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
        LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP;
      END $$;
      CREATE SCHEMA public
      """;

  /** One test a folder that the server's version knows, over one connection. */
  static Stream<DynamicTest> tests(TestDatabase database) {
    String some = System.getProperty("cases", "");
    int major = database.serverVersion() / 10000;
    Connection connection = database.connect();
    return folders()
        .filter(folder -> name(folder).startsWith(some))
        .map(folder -> new EntityCase(folder, lines(folder.resolve("options.txt"))))
        .filter(c -> major >= c.number("pg ", 14) && major < c.number("below ", 99))
        .map(c -> DynamicTest.dynamicTest(name(c.folder), () -> c.run(connection, major)))
        .onClose(
            () -> {
              try {
                connection.close();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static Stream<Path> folders() {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int number(String option, int otherwise) {
    return values(option).stream().mapToInt(Integer::parseInt).findFirst().orElse(otherwise);
  }

  private List<String> values(String option) {
    return options.stream()
        .filter(line -> line.startsWith(option))
        .map(line -> line.substring(option.length()))
        .toList();
  }

  private void run(Connection connection, int major) throws SQLException, IOException {
    execute(connection, EMPTY);
    String script = String.join("\n", lines(folder.resolve("from.sql")));
    if (!script.isBlank()) {
      execute(connection, script);
    }
    ScanResult models = models();
    ObjectFilter filter = new ObjectFilter(values("include "), values("exclude "));
    Schema wanted = filter.apply(models.schema());
    Differ differ =
        new Differ(
            new DiffOptions(
                RenameAnswers.NONE, options.contains("drop-leftovers"), "public", major));
    Schema start = filter.apply(read(connection));

    Canonical canonical = Canonicalizer.canonicalize(connection, start, wanted);
    Diff diff = differ.diff(canonical.actual(), canonical.wanted());
    String rendered = render(models, canonical, diff);
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(expected, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(expected));

    List<Operation> operations =
        diff.operations().stream().map(PlannedOperation::operation).toList();
    apply(connection, major, operations);
    Canonical again =
        Canonicalizer.canonicalize(connection, filter.apply(read(connection)), wanted);
    assertThat(differ.diff(again.actual(), again.wanted()).operations())
        .as("second comparison")
        .isEmpty();
    if (!options.contains("one-way")) {
      apply(connection, major, Inverses.of(operations));
      Schema end = filter.apply(read(connection));
      Canonical back = Canonicalizer.canonicalize(connection, end, start);
      if (!options.contains("lossy")) {
        assertThat(back.actual()).as("after the downgrade").isEqualTo(back.wanted());
      }
    }
  }

  private ScanResult models() {
    ScanOptions scan = ScanOptions.defaults();
    if (options.contains("spring")) {
      scan = scan.withNaming(Naming.SPRING);
    }
    SourceModel declared = new SourceReader().read(List.of(folder), scan);
    ScanResult mapped = new SchemaMapper(scan).map(declared.model());
    List<Finding> findings = new ArrayList<>(declared.findings());
    findings.addAll(mapped.findings());
    return new ScanResult(mapped.schema(), findings, mapped.entities());
  }

  private static Schema read(Connection connection) {
    return Introspector.read(connection, SCOPE).schema();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void apply(Connection connection, int major, List<Operation> operations)
      throws SQLException {
    SqlContext context = new SqlContext("public", major);
    connection.setAutoCommit(false);
    try {
      for (Operation operation : operations) {
        for (dev.retort.operations.Statement sql : operation.statements(context)) {
          execute(connection, sql.sql());
        }
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** One line an operation with its findings below it, then what belongs to none. */
  private static String render(ScanResult models, Canonical canonical, Diff diff) {
    List<String> lines = new ArrayList<>();
    for (PlannedOperation planned : diff.operations()) {
      lines.add(planned.operation().description());
      planned.findings().forEach(finding -> lines.add("  " + render(finding)));
      planned.alternative().forEach(other -> lines.add("  or: " + other.description()));
    }
    models.findings().forEach(finding -> lines.add("models " + render(finding)));
    canonical.findings().forEach(finding -> lines.add("canonical " + render(finding)));
    diff.findings().forEach(finding -> lines.add("note " + render(finding)));
    diff.candidates().forEach(candidate -> lines.add("asks " + candidate.id()));
    return lines.isEmpty() ? "none\n" : String.join("\n", lines) + "\n";
  }

  private static String render(Finding finding) {
    return finding.code() + " " + finding.severity().text() + ": " + finding.message();
  }
}
